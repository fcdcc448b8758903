package dev.muster.files.header;

import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.format.ColumnMeaning;
import java.util.Optional;

/**
 * A column, or a member of a JSON object.
 *
 * @param header its name in the file
 * @param meaning how it was understood
 * @param status how it speaks of consent; empty if it does not
 */
public record Column(String header, ColumnMeaning meaning, Optional<ConsentColumn> status) {

    static Column of(String header, ColumnMeaning meaning) {
        return new Column(header, meaning, Optional.empty());
    }

    static Column leftOut(String header) {
        return of(header, ColumnMeaning.of(ColumnMeaning.Kind.LEFT_OUT));
    }

    public boolean is(ColumnMeaning.Kind kind) {
        return meaning.kind() == kind;
    }

    public boolean isStored() {
        return !meaning.key().isEmpty();
    }
}
