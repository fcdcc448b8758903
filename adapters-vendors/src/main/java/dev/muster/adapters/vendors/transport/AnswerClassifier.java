package dev.muster.adapters.vendors.transport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.muster.adapters.vendors.transport.Attempt.Kind;
import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Decides whether an HTTP response is a final answer or calls for a retry. Thread-safe. */
final class AnswerClassifier {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final RetryAfter retryAfter;
    private final Secrets secrets;

    AnswerClassifier(RetryAfter retryAfter, Secrets secrets) {
        this.retryAfter = retryAfter;
        this.secrets = secrets;
    }

    Attempt read(HttpResponse<Optional<byte[]>> response) {
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS) {
            return again(Kind.THROTTLED, status + " from the server", response.headers());
        }
        if (status >= 300 && status < 400) {
            return Attempt.answered(new Answered(status, MissingNode.getInstance(), redirection(response)));
        }
        if (status >= 500 || status < 200) {
            return again(
                    status == SERVER_ERROR ? Kind.SERVER_FAILED : Kind.GATEWAY_FAILED,
                    status + " from the server",
                    response.headers());
        }
        JsonNode body = response.body().map(this::json).orElse(MissingNode.getInstance());
        if (!body.isMissingNode()) {
            return Attempt.answered(new Answered(status, body, Integer.toString(status)));
        }
        String what = status + " with " + ReasonText.bodyOf(response) + " instead of JSON";
        return status < 300
                ? again(Kind.NOT_JSON, what, response.headers())
                : Attempt.answered(new Answered(status, body, what));
    }

    private Attempt again(Kind kind, String what, HttpHeaders headers) {
        Optional<Duration> pause = retryAfter.in(headers);
        String wish = pause.map(time -> ", which asks to be left alone for " + ReasonText.time(time))
                .orElse("");
        return Attempt.refused(kind, what + wish, pause);
    }

    private String redirection(HttpResponse<?> response) {
        URI asked = response.request().uri();
        return response.statusCode()
                + response.headers()
                        .firstValue("Location")
                        .flatMap(location -> ReasonText.target(asked, location))
                        .map(target -> " that points to " + secrets.maskedIn(target))
                        .orElse(" that points nowhere");
    }

    /** The document with access keys masked; a missing node if the body is not JSON. */
    private JsonNode json(byte[] body) {
        try {
            JsonNode document = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            // A vendor may escape characters that need no escape. Jackson's own output has the key as Secrets expects
            // it.
            String source = document.toString();
            String masked = secrets.maskedInJson(source);
            return masked.equals(source) ? document : JSON.readTree(masked);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
