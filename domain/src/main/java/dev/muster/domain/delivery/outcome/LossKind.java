package dev.muster.domain.delivery.outcome;

/** What does not arrive at a sink. A name is part of the public contract and never renamed. */
public enum LossKind {
    /** The sink knows no status: it will take a protected person for anybody. */
    STATUS,
    /** The sink knows no tags. */
    TAGS,
    /** The sink takes no such attribute key: the attribute stays behind. */
    KEY,
    /** The sink's key has another type, and the value is none of it: the attribute stays behind. */
    TYPE,
    /** The sink's key is a number or a date, and the sink will spell the value in its own way. */
    SPELLING,
    /** The value is longer than the sink takes: the attribute stays behind. */
    LENGTH,
    /** A JSON value arrives as text. */
    JSON
}
