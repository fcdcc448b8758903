package dev.muster.adapters.http.dialect.migma.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identifiers in paths: 24 hexadecimal digits, in either case. */
public final class HexId {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{24}");

    private HexId() {}

    /** The identifier as it is stored; empty if the text cannot be one. */
    public static Optional<String> of(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
