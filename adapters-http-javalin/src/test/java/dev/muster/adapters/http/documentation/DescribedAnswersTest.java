package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each answer that the document promises is given by a real server, and fits what is promised: {@link MountedDoors#send}
 * sees to the latter.
 */
class DescribedAnswersTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OF_THE_DOORS;

    /** Only a body that breaks off is answered so, and no client that breaks off reads on. */
    private static final Set<String> NOT_TRIED =
            Set.of("GET /v1/contacts/bulk/{jobId} 400", "GET /v1/contacts/imports/{jobId} 400");

    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyAnswerOfTheDocumentIsGiven() {
        try (AnswerSamples sampling = new AnswerSamples(seen)) {
            new MigmaSamples(sampling).answers();
            new FormbricksSamples(sampling).answers();
            aboutTheServer(sampling);
        }
        try (AnswerSamples sampling = new AnswerSamples(seen)) {
            new MigmaSamples(sampling).refusals();
            new FormbricksSamples(sampling).refusals();
        }
        try (AnswerSamples sampling = new AnswerSamples(seen)) {
            refusalsThatManyOperationsKnow(sampling);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(promised());
    }

    private static void aboutTheServer(AnswerSamples sampling) {
        sampling.ask(200, "GET /health");
        for (String operation :
                List.of("GET /openapi.json", "GET /docs", "GET /docs/problems", "GET /docs/problems/{code}")) {
            sampling.ask(200, operation);
            sampling.ask(304, ExampleRequest.example(operation).with("If-None-Match", "*"));
        }
    }

    /** Each operation in the same situations; which of them it knows is the document's word. */
    private static void refusalsThatManyOperationsKnow(AnswerSamples sampling) {
        Map<String, String> ids = stored(sampling);
        Set<String> promised = promised();
        for (Operation operation : DOCUMENT.operations()) {
            ExampleRequest example = ExampleRequest.example(operation.toString());
            String parameter = operation.path().contains("{id}") ? "id" : "jobId";
            ExampleRequest request = Optional.ofNullable(ids.get(operation.path()))
                    .map(id -> example.where(parameter, id))
                    .orElse(example);
            List.of(400, 401, 403, 404, 413, 415, 429, 500, 503).stream()
                    .filter(status -> promised.contains(operation + " " + status))
                    .filter(status -> !sampling.hasSeen(operation + " " + status))
                    .forEach(status -> provoke(sampling, request, status));
        }
    }

    /** Something of everything that has an identifier. */
    private static Map<String, String> stored(AnswerSamples sampling) {
        ExampleRequest job =
                ExampleRequest.example("POST " + AnswerSamples.BULK).sending(AnswerSamples.people(3));
        ExampleRequest other =
                ExampleRequest.example("POST " + AnswerSamples.CONTACTS).sending(AnswerSamples.person("z@example.com"));
        return Map.of(
                AnswerSamples.CONTACT, sampling.ask(201, "POST " + AnswerSamples.CONTACTS, "/data/id"),
                AnswerSamples.LISTED, sampling.ask(201, other, "/data/id"),
                AnswerSamples.KEY, sampling.ask(201, "POST " + AnswerSamples.KEYS, "/data/id"),
                AnswerSamples.BULK_JOB, sampling.ask(200, job, "/data/jobId"),
                AnswerSamples.FILE, sampling.ask(201, "POST " + AnswerSamples.FILES, "/data/id"));
    }

    private static void provoke(AnswerSamples sampling, ExampleRequest request, int status) {
        switch (status) {
            case 400 ->
                sampling.ask(status, request.body().isPresent() ? request.sending("{") : request.without("projectId"));
            case 401 -> sampling.ask(status, request.as("no key of ours"));
            case 403 -> sampling.ask(status, request.as(keyWithout(request, sampling.doors)));
            case 404 -> sampling.ask(status, elsewhere(request));
            case 413 -> sampling.ask(status, request.sending(" ".repeat(AnswerSamples.MOST_BYTES + 1)));
            case 415 -> sampling.ask(status, request.with("Content-Type", "text/plain"));
            case 429 -> sampling.ask(status, request.as(usedUpKey(sampling.doors)));
            case 500 -> failing(sampling, request, status, new IllegalStateException("a bug"));
            default -> failing(sampling, request, status, new StoreUnavailable("lost", StoreUnavailable.Retry.LATER));
        }
    }

    private static void failing(AnswerSamples sampling, ExampleRequest request, int status, RuntimeException failure) {
        sampling.doors.lookUpFailure = Optional.of(failure);
        sampling.ask(status, request);
        sampling.doors.lookUpFailure = Optional.empty();
    }

    private static String keyWithout(ExampleRequest request, MountedDoors doors) {
        return request.operation().method().equals("get") ? doors.organisational : doors.reader;
    }

    private static String usedUpKey(MountedDoors doors) {
        RateLimit once = new RateLimit.Window(1, Duration.ofMinutes(1));
        String key = doors.key(Map.of(MountedDoors.WORKSPACE, Permission.WRITE), once);
        doors.send(ExampleRequest.example("GET /api/v2/me").as(key).to(doors));
        return key;
    }

    private static ExampleRequest elsewhere(ExampleRequest request) {
        if (request.parameters().containsKey("jobId")) {
            return request.where("jobId", AnswerSamples.NOBODY);
        }
        return request.parameters().containsKey("projectId")
                ? request.where("projectId", "nowhere")
                : request.saying(MountedDoors.WORKSPACE.value(), "nowhere");
    }

    private static Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        for (Operation operation : DOCUMENT.operations()) {
            DOCUMENT.at(operation.pointer() + "/responses")
                    .node()
                    .fieldNames()
                    .forEachRemaining(status -> promised.add(operation + " " + status));
        }
        promised.removeAll(NOT_TRIED);
        return promised;
    }
}
