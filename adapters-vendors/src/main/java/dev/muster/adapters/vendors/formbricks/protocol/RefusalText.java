package dev.muster.adapters.vendors.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.delivery.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Reads the error text of an answer. */
public final class RefusalText {

    /** Further issues usually repeat the first ones. */
    private static final int MOST_ISSUES = 5;

    private RefusalText() {}

    /** The issues; empty if the answer has none, or does not have the form of Formbricks. */
    public static JsonNode details(JsonNode body) {
        return body.path("error").path("details");
    }

    /** The issues, or the message, or the summary of the answer; shortened and without addresses. */
    public static String of(VendorReply.Answered answer) {
        List<String> issues = new ArrayList<>();
        for (JsonNode detail : details(answer.body())) {
            String issue = detail.path("issue").asText("");
            if (!issue.isEmpty() && issues.size() < MOST_ISSUES) {
                issues.add(issue);
            }
        }
        String message = answer.body().path("error").path("message").asText(answer.summary());
        return Refusal.shown(issues.isEmpty() ? message : String.join("; ", issues));
    }

    /** The same with the status. */
    public static String withStatus(VendorReply.Answered answer) {
        String words = of(answer);
        return words.equals(answer.summary()) ? words : words + " (" + answer.status() + ")";
    }
}
