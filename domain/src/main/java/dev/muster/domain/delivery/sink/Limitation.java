package dev.muster.domain.delivery.sink;

/** What a sink cannot express, whatever the contact. */
public enum Limitation {
    /** It knows no status. */
    NO_STATUS("It keeps no status: protected people look like anybody there."),
    /** It knows no tags. */
    NO_TAGS("It keeps no tags."),
    /** Every value is text. */
    TEXT_ONLY("Every value arrives as text; numbers and dates may be spelt another way there."),
    /** New attribute keys are safe identifiers. */
    SAFE_KEYS_ONLY("New attribute keys must be safe identifiers (a-z, 0-9, underscore, a letter first)."),
    /** What is removed here stays there. */
    NO_REMOVAL("Contacts, tags and attributes that are removed here stay there.");

    private final String meaning;

    Limitation(String meaning) {
        this.meaning = meaning;
    }

    /** One sentence, for a person. */
    public String meaning() {
        return meaning;
    }
}
