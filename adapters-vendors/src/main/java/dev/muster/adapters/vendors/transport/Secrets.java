package dev.muster.adapters.vendors.transport;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Masks access keys in vendors' answers: some repeat the key that they refuse, and the text is shown and stored. */
final class Secrets {

    /** A shorter text is not masked, since it would be found in ordinary words. */
    private static final int SHORTEST = 8;

    private static final String MASK = "***";

    private final List<String> secrets;
    private final List<String> secretsInJson;

    /** Masks the values of these headers, and what follows the name of a scheme ({@code Bearer}) in them. */
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

    /** The same for the source of a JSON document, as Jackson writes it: with no escapes but the necessary ones. */
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
