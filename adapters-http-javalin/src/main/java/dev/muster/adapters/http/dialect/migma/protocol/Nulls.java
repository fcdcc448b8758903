package dev.muster.adapters.http.dialect.migma.protocol;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;

/** Members that an answer always has, even without a value. */
public final class Nulls {

    private Nulls() {}

    /** What is written: the value, or {@code null}. */
    public static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : NullNode.getInstance();
    }
}
