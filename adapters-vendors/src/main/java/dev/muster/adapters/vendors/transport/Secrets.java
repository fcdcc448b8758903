package dev.muster.adapters.vendors.transport;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Takes access keys out of what a vendor says: some repeat the key they refuse, and their words are shown and stored. */
final class Secrets {

    /** Anything shorter is no key, and would be found in ordinary words. */
    private static final int SHORTEST = 8;

    private static final String MASK = "***";

    private final List<String> secrets;
    private final List<String> secretsInJson;

    /** The values of these headers, and what stands behind the name of a scheme ({@code Bearer}) in them. */
    Secrets(Collection<String> headerValues) {
        secrets = headerValues.stream()
                .flatMap(value -> Stream.of(value, value.substring(value.indexOf(' ') + 1)))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .toList();
        secretsInJson = secrets.stream()
                .map(secret -> new String(JsonStringEncoder.getInstance().quoteAsString(secret)))
                .toList();
    }

    String maskedIn(String text) {
        return masked(text, secrets);
    }

    /** The same in the source of a JSON document, which has to be written without any escapes but those it needs. */
    String maskedInJson(String source) {
        return masked(source, secretsInJson);
    }

    private static String masked(String text, List<String> secrets) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
