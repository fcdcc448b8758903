package dev.muster.domain.problem;

import java.util.Locale;

/**
 * The stable names of everything that can be wrong with a row. A name is part of the public contract: it is written
 * to reports and files, and never renamed. Each constant has a meaning and a cure, in English for a person.
 */
public enum ProblemCode {
    EMAIL_MISSING("The row has no email address.", "Fill it in, or map the column that holds it to email."),
    EMAIL_MALFORMED("The text is not a valid email address.", "Correct the address."),
    EMAIL_TOO_LONG(
            "The email address is longer than mail allows: 64 octets before the @, 254 in all.",
            "Correct the address."),
    USER_ID_TAKEN("Another contact of the workspace holds the row's userId.", "Correct the userId, or leave it out."),
    DUPLICATE_ROW(
            "An earlier row of the same import has the same email, and the policy refuses repeats.",
            "Keep one of them."),
    CONTACT_EXISTS(
            "The contact exists, and the policy refuses rows for existing contacts.",
            "Remove the row, or change the policy."),
    ERASED(
            "The person was removed for good, and the policy refuses a return.",
            "Leave the row out, or import it with an override that names who decided that and why."),
    STATUS_UNKNOWN(
            "The status is not one of the four that contacts can have.",
            "Use subscribed, non-subscribed, unsubscribed or bounced."),
    STATUS_LESS_PROTECTIVE(
            "The row would make the status less protective, for instance from unsubscribed to subscribed.",
            "Leave the status out, or import with an override."),
    NOT_A_NUMBER(
            "The attribute key holds numbers, and the value is not a number.",
            "Correct the value, or make it a string key."),
    NOT_A_DATE(
            "The attribute key holds dates, and the value is not a date or is ambiguous.", "Write it as 2024-01-31."),
    KEY_UNSAFE(
            "A new attribute key is not a safe identifier.", "Start with a letter; use only a-z, 0-9 and underscore."),
    KEY_RESERVED("A new attribute key is one of the reserved ones.", "Use the built-in key (for user_id: userId)."),
    KEY_UNKNOWN(
            "The attribute key is not known in the workspace, and the policy refuses new ones.",
            "Create it, or map it."),
    KEY_REPEATED("The row gives one attribute key two different values.", "Keep one of them."),
    TOO_LONG("The text is longer than its field allows.", "Shorten it to the limit named in the hint."),
    CHARACTER_FORBIDDEN("The text holds a character that cannot be stored, such as U+0000.", "Remove it."),
    WRONG_TYPE("The value is of the wrong JSON type.", "Send the type named in the hint."),
    WORKSPACE_MISMATCH("The row names another workspace than the import.", "Import it into that workspace."),
    RECORD_RAGGED(
            "The record has more or fewer fields than the header.", "Look for a stray delimiter or a missing quote."),
    RECORD_MALFORMED(
            "The record cannot be read at all, for instance broken JSON or an unclosed quote.", "Correct its syntax."),
    TEXT_UNDECODABLE("The record holds bytes that are not text in the file's encoding.", "Save the file as UTF-8."),
    SOURCE_UNREADABLE(
            "The source could not be read to its end. The rows behind this point are unknown.",
            "Repair the source and import it again."),
    STORE_UNAVAILABLE(
            "The store could not be reached or written. Rows from here on are not processed.",
            "Import the same rows again.");

    private final String meaning;
    private final String cure;

    ProblemCode(String meaning, String cure) {
        this.meaning = meaning;
        this.cure = cure;
    }

    /** The name as a heading, for instance "Email missing". */
    public String title() {
        return name().charAt(0) + name().substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** What is wrong, in one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /** What the sender of the row can do about it, in one or two sentences. */
    public String cure() {
        return cure;
    }
}
