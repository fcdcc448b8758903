package dev.muster.files.header;

import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.consent.ConsentHeaders;
import dev.muster.files.consent.Suspicion;
import dev.muster.files.format.ColumnMeaning;
import java.util.Optional;

/**
 * A column, or a member of a JSON object.
 *
 * @param header its name in the file
 * @param meaning how it was understood
 * @param status how it speaks of consent; empty if it does not, as far as is known
 * @param suspicion what has to stand in it so that it may speak of consent all the same
 */
public record Column(String header, ColumnMeaning meaning, Optional<ConsentColumn> status, Suspicion suspicion) {

    /** A column whose meaning was stated, or is known by its name. */
    static Column of(String header, ColumnMeaning meaning) {
        return new Column(header, meaning, Optional.empty(), Suspicion.NONE);
    }

    /** A column that speaks of consent. */
    static Column ofConsent(String header, String key, ConsentColumn reading) {
        return new Column(
                header, new ColumnMeaning(ColumnMeaning.Kind.STATUS, key), Optional.of(reading), Suspicion.NONE);
    }

    /** A column that nobody said anything about, and whose name is not known. */
    static Column unknown(String header, String key) {
        return new Column(header, ColumnMeaning.attribute(key), Optional.empty(), ConsentHeaders.suspicion(header));
    }

    static Column leftOut(String header) {
        return of(header, ColumnMeaning.of(ColumnMeaning.Kind.LEFT_OUT));
    }

    public boolean is(ColumnMeaning.Kind kind) {
        return meaning.kind() == kind;
    }

    /** The same column, after all its cells were found to be harmless. */
    public Column cleared() {
        return new Column(header, meaning, status, Suspicion.NONE);
    }

    public boolean isStored() {
        return !meaning.key().isEmpty();
    }
}
