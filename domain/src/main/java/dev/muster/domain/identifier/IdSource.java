package dev.muster.domain.identifier;

/** Makes identifiers. Thread-safe. */
@FunctionalInterface
public interface IdSource {

    /** An identifier that was never given out before: 24 lower-case hexadecimal digits, later ones sorting later. */
    String next();
}
