package dev.muster.files.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways in which a column speaks of consent. A mapping names them by their {@link #target()}. */
public enum ConsentColumn {
    /** A word that names a status. A bare yes or no names none. */
    WORD("status", "status: word"),
    /** Yes means unsubscribed, no means nothing. */
    WITHDRAWN("unsubscribed-if-yes", "status: withdrawn"),
    /** Yes means bounced, no means nothing. */
    UNDELIVERABLE("bounced-if-yes", "status: undeliverable"),
    /** Yes means subscribed, no means never agreed. */
    AGREED("subscribed-if-yes", "status: agreed"),
    /** Any entry means unsubscribed; it is a time or a reason, and worth keeping. */
    WITHDRAWAL("unsubscribed-if-filled", "status: withdrawal"),
    /** Any entry means bounced; it is a time or a reason, and worth keeping. */
    BOUNCE("bounced-if-filled", "status: bounce");

    /** The names of all, in the order to offer them. */
    public static final List<String> TARGETS =
            Arrays.stream(values()).map(ConsentColumn::target).toList();

    private final String target;
    private final String section;

    ConsentColumn(String target, String section) {
        this.target = target;
        this.section = section;
    }

    /** The one that a mapping names so. */
    public static Optional<ConsentColumn> ofTarget(String target) {
        return Arrays.stream(values())
                .filter(column -> column.target.equals(target))
                .findFirst();
    }

    /** What a column is mapped to so that it is read this way. */
    public String target() {
        return target;
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
