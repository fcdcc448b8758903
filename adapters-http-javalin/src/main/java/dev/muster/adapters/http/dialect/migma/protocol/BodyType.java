package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import java.util.Locale;
import java.util.Optional;

/** Whether a request says that its body is something else than expected. */
public final class BodyType {

    private BodyType() {}

    /** The refusal of a body that is to be JSON; empty if it may be. Saying nothing is fine. */
    static Optional<Answer> refusal(Exchange exchange) {
        String type = word(exchange, "Content-Type");
        return type.isEmpty() || isJson(type)
                ? compression(exchange)
                : refused("The body must be JSON. Send the header Content-Type: application/json with it.");
    }

    /** The refusal of a body that is to be a form with a file; empty if it says that it is one. */
    public static Optional<Answer> formRefusal(Exchange exchange) {
        return word(exchange, "Content-Type").equals("multipart/form-data")
                ? compression(exchange)
                : refused("The body must be a form. Send it as multipart/form-data.");
    }

    private static Optional<Answer> compression(Exchange exchange) {
        String encoding = word(exchange, "Content-Encoding");
        return encoding.isEmpty() || encoding.equals("identity")
                ? Optional.empty()
                : refused("The body must not be compressed. Send it without Content-Encoding.");
    }

    private static Optional<Answer> refused(String text) {
        return Optional.of(Answers.error(415, text));
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
