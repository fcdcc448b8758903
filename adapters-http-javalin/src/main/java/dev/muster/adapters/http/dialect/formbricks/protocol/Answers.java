package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.json.StreamedJson;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/** All answers of this door, with their texts. */
public final class Answers {

    private static final Map<String, String> ALWAYS = Map.of("Cache-Control", "private, no-store");

    private static final Map<String, String> ON_SUCCESS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS",
            "Access-Control-Allow-Headers", "Content-Type, Authorization");

    /** Errors whose details are sent; the others do not reveal the reason. */
    private static final List<Integer> DETAILED = List.of(400, 404, 409, 413, 422, 500, 503);

    /** Phrases that clients expect; newer HTTP standards have changed them. */
    private static final Map<Integer, String> PHRASES =
            Map.of(413, "Payload Too Large", 422, "Unprocessable Entity", 500, "Internal Server Error");

    private Answers() {}

    /** 200 with data. */
    public static Answer ok(Object data) {
        return success(200, new Data(data)).with(ON_SUCCESS);
    }

    /** 200 with one page of data. */
    public static Answer ok(Object data, Object meta) {
        return success(200, new Page(data, meta)).with(ON_SUCCESS);
    }

    /** 200 with a body that is written while it is sent. */
    public static Answer streamed(StreamedJson body) {
        return success(200, body).with(ON_SUCCESS);
    }

    public static Answer created(Object data) {
        return success(201, new Data(data));
    }

    public static Answer uploaded() {
        return ok(new Done("success", "Contacts bulk upload successful"));
    }

    /** The skipped contacts stand where servers put them and where the published schema has them. */
    public static Answer partlyUploaded(List<SkippedContact> skipped) {
        return success(
                207,
                new Data(new PartlyDone(
                        "success",
                        "Contacts bulk upload partially successful. Some contacts were skipped due to conflicting userIds.",
                        new SkipList(skipped),
                        skipped)));
    }

    public static Answer health(boolean database) {
        return ok(new Health(database, true));
    }

    public static Answer healthUnknown() {
        return error(503, List.of(ErrorDetail.of("health", "Failed to perform health checks")));
    }

    static Answer unauthorized() {
        return error(401, List.of());
    }

    public static Answer forbidden() {
        return error(403, List.of());
    }

    static Answer tooManyRequests() {
        return error(429, List.of());
    }

    public static Answer malformed() {
        return badRequest(ErrorDetail.of("error", "Malformed JSON input, please check your request body"));
    }

    static Answer noWorkspaceId() {
        return badRequest(ErrorDetail.of("workspaceId", "workspaceId must be provided"));
    }

    static Answer workspaceNotFound() {
        return notFound(ErrorDetail.of("workspaceId", "workspace not found"));
    }

    public static Answer notFound(ErrorDetail detail) {
        return error(404, List.of(detail));
    }

    public static Answer conflict(ErrorDetail detail) {
        return error(409, List.of(detail));
    }

    static Answer tooLarge(int mostBytes) {
        return error(413, List.of(ErrorDetail.of("body", "Request body must not exceed " + mostBytes + " bytes")));
    }

    public static Answer badRequest(ErrorDetail detail) {
        return error(400, List.of(detail));
    }

    public static Answer unprocessable(List<ErrorDetail> details) {
        return error(422, details);
    }

    public static Answer failure() {
        return error(
                500,
                List.of(ErrorDetail.of(
                        "error", "An error occurred while processing your request. Please try again later.")));
    }

    public static Answer error(int status, List<ErrorDetail> details) {
        String phrase =
                PHRASES.getOrDefault(status, HttpStatus.forStatus(status).getMessage());
        ErrorBody error =
                DETAILED.contains(status) ? new Explained(status, phrase, details) : new Plain(status, phrase);
        return Answer.of(status, new Failed(error)).with(ALWAYS);
    }

    public static Answer bare(int status) {
        return Answer.bare(status).with(ALWAYS);
    }

    private static Answer success(int status, Object body) {
        return Answer.of(status, body).with(ALWAYS);
    }

    public record SkippedContact(int index, String userId) {}

    private record Data(Object data) {}

    private record Page(Object data, Object meta) {}

    private record Done(String status, String message) {}

    private record PartlyDone(String status, String message, SkipList meta, List<SkippedContact> skippedContacts) {}

    private record SkipList(List<SkippedContact> skippedContacts) {}

    private record Health(boolean main_database, boolean cache_database) {}

    private record Failed(ErrorBody error) {}

    private sealed interface ErrorBody {}

    private record Plain(int code, String message) implements ErrorBody {}

    private record Explained(int code, String message, List<ErrorDetail> details) implements ErrorBody {}
}
