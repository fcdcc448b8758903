package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import java.util.Locale;
import java.util.Optional;

/** Whether a request says that its body is something else than JSON. Saying nothing is fine. */
final class BodyType {

    private BodyType() {}

    /** The refusal; empty if the body may be JSON. */
    static Optional<Answer> refusal(Exchange exchange) {
        String type = word(exchange, "Content-Type");
        if (!type.isEmpty() && !isJson(type)) {
            return Optional.of(Answers.error(
                    415, "The body must be JSON. Send the header Content-Type: application/json with it."));
        }
        String encoding = word(exchange, "Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            return Optional.of(
                    Answers.error(415, "The body must not be compressed. Send it without Content-Encoding."));
        }
        return Optional.empty();
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    /** The header's value without parameters, in lower case. */
    private static String word(Exchange exchange, String header) {
        String value = exchange.header(header).orElse("");
        int parameters = value.indexOf(';');
        return (parameters < 0 ? value : value.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }
}
