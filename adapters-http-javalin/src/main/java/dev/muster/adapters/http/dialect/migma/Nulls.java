package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** Members that an answer always has, with a value or without. */
final class Nulls {

    private Nulls() {}

    /** What is written: the value, or {@code null}. */
    static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : NullNode.getInstance();
    }
}
