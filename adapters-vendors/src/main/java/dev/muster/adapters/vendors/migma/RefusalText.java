package dev.muster.adapters.vendors.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.domain.delivery.outcome.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the error text of an answer: {@code error} is a text, or an object with a message. */
final class RefusalText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private RefusalText() {}

    /** The text; the summary of the answer if there is none. It may contain a contact's address. */
    static String of(Answered answer) {
        JsonNode body = answer.body();
        JsonNode error = body.path("error");
        for (JsonNode words : List.of(error, error.path("message"), body.path("message"))) {
            if (words.isTextual() && !words.textValue().isBlank()) {
                return CONTROL.matcher(words.textValue()).replaceAll(" ").strip();
            }
        }
        return answer.summary();
    }

    /** Status and text for a reason: shortened and without addresses. */
    static String shownOf(Answered answer) {
        String words = of(answer);
        String shown = words.equals(answer.summary()) ? words : answer.status() + ": " + words;
        return Refusal.shown(shown);
    }
}
