package dev.muster.adapters.jdbi.column;

import java.util.Locale;

/** An enum constant's word in a column: its name in lower case. */
public final class EnumColumn {

    private EnumColumn() {}

    public static String write(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
