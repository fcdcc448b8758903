package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Answer;

/** All answers of this door. The official client reads every one of them as JSON and shows {@code error} as it is. */
final class Answers {

    private static final String RETRY_AFTER_SECONDS = "5";

    private Answers() {}

    static Answer ok(Object data) {
        return Answer.of(200, new Success(true, data));
    }

    static Answer unauthorized() {
        return error(401, "Invalid or missing API key").with("WWW-Authenticate", "Bearer");
    }

    static Answer forbidden() {
        return error(403, "API key lacks audience:write");
    }

    static Answer projectNotFound() {
        return error(404, "Project not found");
    }

    static Answer tooManyRequests() {
        return error(429, "Rate limit exceeded");
    }

    static Answer tooLarge(long mostBytes) {
        return error(
                413, "The request body must not exceed " + mostBytes + " bytes. Send fewer subscribers at a time.");
    }

    static Answer tooManyRows(int mostRows) {
        return error(413, "A request takes at most " + mostRows + " subscribers. Send fewer at a time.");
    }

    static Answer storeUnavailable() {
        return error(503, "The contacts cannot be stored at the moment. Send the same request again.")
                .with("Retry-After", RETRY_AFTER_SECONDS);
    }

    static Answer error(int status, String text) {
        return Answer.of(status, new Failure(false, text));
    }

    /** There is no member {@code error}: the published schema does not allow it to be null. */
    private record Success(boolean success, Object data) {}

    private record Failure(boolean success, String error) {}
}
