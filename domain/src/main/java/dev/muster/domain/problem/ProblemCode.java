package dev.muster.domain.problem;

/**
 * The stable names of everything that can be wrong with a row. A name is part of the public contract: it is written
 * to reports and files, and never renamed. Each constant says the cause and the cure.
 */
public enum ProblemCode {
    /** The row has no email address. Cure: fill it in, or map the column that holds it to {@code email}. */
    EMAIL_MISSING,
    /** The email address cannot be one (see {@code EmailAddress}). Cure: correct the address. */
    EMAIL_MALFORMED,
    /** The email address is longer than mail allows: 64 octets before the @, 254 in all. Cure: correct the address. */
    EMAIL_TOO_LONG,
    /** Another contact of the workspace holds the row's userId. Cure: correct the userId, or leave it out. */
    USER_ID_TAKEN,
    /** An earlier row of the same import has the same email, and the policy refuses repeats. Cure: keep one of them. */
    DUPLICATE_ROW,
    /** The contact exists, and the policy refuses rows for existing contacts. Cure: remove the row, or change the policy. */
    CONTACT_EXISTS,
    /** The status is none of the four words. Cure: use subscribed, non-subscribed, unsubscribed or bounced. */
    STATUS_UNKNOWN,
    /** The row would move the contact away from protection. Cure: leave the status out, or import with an override. */
    STATUS_LESS_PROTECTIVE,
    /** The attribute key holds numbers, and the value is none. Cure: correct the value, or make it a string key. */
    NOT_A_NUMBER,
    /** The attribute key holds dates, and the value is none, or an ambiguous one. Cure: write it as 2024-01-31. */
    NOT_A_DATE,
    /** A new attribute key is not a safe identifier. Cure: start with a letter; use only a-z, 0-9 and underscore. */
    KEY_UNSAFE,
    /** A new attribute key is one of the reserved ones. Cure: use the built-in key (for user_id: userId). */
    KEY_RESERVED,
    /** The attribute key is not known in the workspace, and the policy refuses new ones. Cure: create it, or map it. */
    KEY_UNKNOWN,
    /** The row gives one attribute key two different values. Cure: keep one of them. */
    KEY_REPEATED,
    /** The text is longer than its field allows. Cure: shorten it to the limit named in the hint. */
    TOO_LONG,
    /** The text holds a character that cannot be stored, such as U+0000. Cure: remove it. */
    CHARACTER_FORBIDDEN,
    /** The value is of the wrong JSON type. Cure: send the type named in the hint. */
    WRONG_TYPE,
    /** The row names another workspace than the import. Cure: import it into that workspace. */
    WORKSPACE_MISMATCH,
    /** The record has more or fewer fields than the header. Cure: look for a stray delimiter or a missing quote. */
    RECORD_RAGGED,
    /** The record cannot be read at all, for instance broken JSON or an unclosed quote. Cure: correct its syntax. */
    RECORD_MALFORMED,
    /** The record holds bytes that are not text in the file's encoding. Cure: save the file as UTF-8. */
    TEXT_UNDECODABLE,
    /** The source broke off, the rows behind this point are unknown. Cure: repair the source and import it again. */
    SOURCE_UNREADABLE,
    /** The store could not be reached or written; rows from here on are not processed. Cure: run the import again. */
    STORE_UNAVAILABLE
}
