package dev.muster.adapters.http.exchange.guard;

import java.util.Locale;
import java.util.Optional;

/** Reads the Authorization header (RFC 9110 section 11.6.2). */
public final class Credentials {

    private Credentials() {}

    /** What follows the scheme, which is compared without regard to case; empty if the header names another one. */
    public static Optional<String> of(String header, String scheme) {
        String trimmed = header.strip();
        int blank = trimmed.indexOf(' ');
        return blank > 0 && trimmed.substring(0, blank).toLowerCase(Locale.ROOT).equals(scheme.toLowerCase(Locale.ROOT))
                ? Optional.of(trimmed.substring(blank).strip())
                : Optional.empty();
    }
}
