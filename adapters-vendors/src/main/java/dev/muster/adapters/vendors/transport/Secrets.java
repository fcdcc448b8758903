package dev.muster.adapters.vendors.transport;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Takes access keys out of what a vendor says: some repeat the key they refuse, and their words are shown and stored. */
final class Secrets {

    /** Anything shorter is no key, and would be found in ordinary words. */
    private static final int SHORTEST = 8;

    private final List<String> secrets;

    /** The values of these headers, and what stands behind the name of a scheme ({@code Bearer}) in them. */
    Secrets(Collection<String> headerValues) {
        secrets = headerValues.stream()
                .flatMap(value -> Stream.of(value, value.substring(value.indexOf(' ') + 1)))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    String maskedIn(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "***");
        }
        return masked;
    }
}
