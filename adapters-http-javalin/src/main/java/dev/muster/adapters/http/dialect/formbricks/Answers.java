package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Answer;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/** All answers of this door, with their texts. */
final class Answers {

    private static final Map<String, String> ALWAYS = Map.of("Cache-Control", "private, no-store");

    private static final Map<String, String> ON_SUCCESS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS",
            "Access-Control-Allow-Headers", "Content-Type, Authorization");

    /** Errors that say why; of the others the reason is not revealed. */
    private static final List<Integer> DETAILED = List.of(400, 404, 409, 413, 422, 500, 503);

    /** Clients know these phrases; the server's own ones have changed with the HTTP standard. */
    private static final Map<Integer, String> PHRASES =
            Map.of(413, "Payload Too Large", 422, "Unprocessable Entity", 500, "Internal Server Error");

    private Answers() {}

    static Answer uploaded() {
        return success(200, new Uploaded(new Done("success", "Contacts bulk upload successful")))
                .with(ON_SUCCESS);
    }

    /** The skipped contacts stand where servers put them and where the published schema has them. */
    static Answer partlyUploaded(List<SkippedContact> skipped) {
        return success(
                207,
                new Uploaded(new PartlyDone(
                        "success",
                        "Contacts bulk upload partially successful. Some contacts were skipped due to conflicting userIds.",
                        new SkipList(skipped),
                        skipped)));
    }

    static Answer health(boolean database) {
        return success(200, new Uploaded(new Health(database, true)));
    }

    static Answer healthUnknown() {
        return error(503, List.of(Detail.of("health", "Failed to perform health checks")));
    }

    static Answer unauthorized() {
        return error(401, List.of());
    }

    static Answer forbidden() {
        return error(403, List.of());
    }

    static Answer tooManyRequests() {
        return error(429, List.of());
    }

    static Answer malformed() {
        return badRequest(Detail.of("error", "Malformed JSON input, please check your request body"));
    }

    static Answer noWorkspaceId() {
        return badRequest(Detail.of("workspaceId", "workspaceId must be provided"));
    }

    static Answer workspaceNotFound() {
        return error(404, List.of(Detail.of("workspaceId", "workspace not found")));
    }

    static Answer tooLarge(int mostBytes) {
        return error(413, List.of(Detail.of("body", "Request body must not exceed " + mostBytes + " bytes")));
    }

    static Answer badRequest(Detail detail) {
        return error(400, List.of(detail));
    }

    static Answer unprocessable(List<Detail> details) {
        return error(422, details);
    }

    static Answer failure() {
        return error(
                500,
                List.of(Detail.of(
                        "error", "An error occurred while processing your request. Please try again later.")));
    }

    static Answer error(int status, List<Detail> details) {
        String phrase =
                PHRASES.getOrDefault(status, HttpStatus.forStatus(status).getMessage());
        ErrorBody error =
                DETAILED.contains(status) ? new Explained(status, phrase, details) : new Plain(status, phrase);
        return Answer.of(status, new Failed(error)).with(ALWAYS);
    }

    static Answer bare(int status) {
        return Answer.bare(status).with(ALWAYS);
    }

    private static Answer success(int status, Object body) {
        return Answer.of(status, body).with(ALWAYS);
    }

    record SkippedContact(int index, String userId) {}

    private record Uploaded(Object data) {}

    private record Done(String status, String message) {}

    private record PartlyDone(String status, String message, SkipList meta, List<SkippedContact> skippedContacts) {}

    private record SkipList(List<SkippedContact> skippedContacts) {}

    private record Health(boolean main_database, boolean cache_database) {}

    private record Failed(ErrorBody error) {}

    private sealed interface ErrorBody {}

    private record Plain(int code, String message) implements ErrorBody {}

    private record Explained(int code, String message, List<Detail> details) implements ErrorBody {}
}
