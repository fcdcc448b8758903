package dev.muster.files.consent;

/** The ways in which a column speaks of consent. */
public enum ConsentColumn {
    /** A word that names a status. */
    WORD("status: word"),
    /** Yes means unsubscribed, no means nothing. */
    WITHDRAWN("status: withdrawn"),
    /** Yes means bounced, no means nothing. */
    UNDELIVERABLE("status: undeliverable"),
    /** Yes means subscribed, no means never agreed. */
    AGREED("status: agreed"),
    /** Any entry means unsubscribed; it is a time or a reason, and worth keeping. */
    WITHDRAWAL("status: withdrawal"),
    /** Any entry means bounced; it is a time or a reason, and worth keeping. */
    BOUNCE("status: bounce");

    private final String section;

    ConsentColumn(String section) {
        this.section = section;
    }

    /** The section of the header table that lists such columns. */
    public String section() {
        return section;
    }

    /** Whether a cell says more than a status, so that it is stored as an attribute as well. */
    public boolean isAlsoAttribute() {
        return this == WITHDRAWAL || this == BOUNCE;
    }
}
