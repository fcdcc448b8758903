package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.domain.access.Permission;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All answers of this door. The official client reads every one of them as JSON and shows {@code error} as it is. */
public final class Answers {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String IDEMPOTENCY_CONFLICT = "IDEMPOTENCY_CONFLICT";

    private Answers() {}

    public static Answer ok(Object data) {
        return of(200, data);
    }

    public static Answer of(int status, Object data) {
        return Answer.of(status, new Success(true, data));
    }

    /** One page of a list, and how much there is on all pages together. */
    public static Answer page(List<?> data, long count) {
        return Answer.of(200, new Page(true, data, count));
    }

    public static Answer unauthorized() {
        return error(401, "Invalid or missing API key").with("WWW-Authenticate", "Bearer");
    }

    public static Answer forbidden(Permission permission) {
        return error(403, "API key lacks audience:" + permission.name().toLowerCase(Locale.ROOT));
    }

    static Answer projectNotFound() {
        return error(404, "Project not found");
    }

    public static Answer contactNotFound() {
        return error(404, "Contact not found");
    }

    public static Answer jobNotFound() {
        return error(404, "Import job not found");
    }

    public static Answer tooManyRequests() {
        return error(429, "Rate limit exceeded");
    }

    /**
     * Refuses a long body.
     *
     * @param cure what to do about it, a sentence; may be empty
     */
    public static Answer tooLarge(long mostBytes, String cure) {
        return error(413, ("The request body must not exceed " + mostBytes + " bytes. " + cure).strip());
    }

    public static Answer tooManyRows(int mostRows) {
        return error(413, "A request takes at most " + mostRows + " subscribers. Send fewer at a time.");
    }

    public static Answer storeUnavailable() {
        return error(503, "The contacts cannot be stored at the moment. Send the same request again.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    static Answer idempotencyConflict() {
        String text = IDEMPOTENCY_CONFLICT + ": this Idempotency-Key came with another request before. Use a new one.";
        return Answer.of(409, new CodedFailure(false, text, IDEMPOTENCY_CONFLICT));
    }

    /** Repeats a first answer whose content was erased together with a contact: only the status is known. */
    static Answer erased(int status) {
        Answer answer = status < 400
                ? Answer.of(status, new Success(true, Map.of()))
                : error(status, "What was wrong has been erased together with a contact that it told of");
        return answer.with("Idempotent-Replayed", "true");
    }

    static Answer inProgress() {
        return error(503, "The first request with this Idempotency-Key is still at work. Send it again.")
                .with("Retry-After", "1");
    }

    public static Answer error(int status, String text) {
        return Answer.of(status, new Failure(false, text));
    }

    /** There is no member {@code error}: the published schema does not allow it to be null. */
    private record Success(boolean success, Object data) {}

    private record Page(boolean success, List<?> data, long count) {}

    private record Failure(boolean success, String error) {}

    private record CodedFailure(boolean success, String error, String code) {}
}
