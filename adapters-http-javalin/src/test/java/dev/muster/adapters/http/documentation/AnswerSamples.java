package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.DoorLimits;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.access.RateLimit;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** Asks a server for answers and remembers which kinds of them it has seen. */
public final class AnswerSamples implements AutoCloseable {

    /** The operations that samples speak of, without their methods. */
    public static final String CONTACTS = "/v1/contacts";

    public static final String CONTACT = "/v1/contacts/{id}";
    public static final String BULK = "/v1/contacts/bulk";
    public static final String BULK_JOB = "/v1/contacts/bulk/{jobId}";
    public static final String FILES = "/v1/contacts/imports";
    public static final String FILE = "/v1/contacts/imports/{jobId}";
    public static final String REMOVAL = "/v1/contacts/bulk-delete";
    public static final String UPLOAD = "/api/v2/management/contacts/bulk";
    public static final String CREATION = "/api/v2/management/contacts";
    public static final String KEYS = "/api/v2/management/contact-attribute-keys";
    public static final String KEY = "/api/v2/management/contact-attribute-keys/{id}";
    public static final String LIST = "/api/v1/management/contacts";
    public static final String LISTED = "/api/v1/management/contacts/{id}";

    /** An identifier of nothing. */
    public static final String NOBODY = "0123456789abcdef01234567";

    static final int MOST_BYTES = 2_000;

    private static final int MOST_PORTIONS = 100;

    /** Small enough for a test to go beyond them. */
    private static final DoorLimits LIMITS = DoorLimits.DEFAULT
            .with(new DoorLimits.Migma(MOST_BYTES, 10, 2, 10, new RateLimit.Unlimited()))
            .with(new DoorLimits.Formbricks(MOST_BYTES, 10, new RateLimit.Unlimited()));

    public final MountedDoors doors = MountedDoors.with(LIMITS);
    private final Set<String> seen;

    /** Samples of a new server, to be added to those seen so far. */
    AnswerSamples(Set<String> seen) {
        this.seen = seen;
    }

    /** Asks with the writer's key, unless the request has another one. */
    public HttpResponse<String> ask(int status, ExampleRequest request) {
        ExampleRequest signed = request.headers().containsKey("X-API-Key") ? request : request.as(doors.writer);
        HttpResponse<String> answer = doors.send(signed.to(doors));
        assertThat(answer.statusCode()).as(request + ": " + answer.body()).isEqualTo(status);
        seen.add(request.operation() + " " + status);
        return answer;
    }

    public HttpResponse<String> ask(int status, String operation) {
        return ask(status, ExampleRequest.example(operation));
    }

    /** Asks and answers what stands at a place in the answer. */
    public String ask(int status, ExampleRequest request, String pointer) {
        return Golden.json(ask(status, request).body()).at(pointer).textValue();
    }

    public String ask(int status, String operation, String pointer) {
        return ask(status, ExampleRequest.example(operation), pointer);
    }

    boolean hasSeen(String answer) {
        return seen.contains(answer);
    }

    /** The identifier of a key of the workspace. */
    public String keyId(String key) {
        for (JsonNode stored : Golden.json(ask(200, "GET " + KEYS).body()).get("data")) {
            if (stored.get("key").textValue().equals(key)
                    && stored.get("workspaceId").textValue().equals(MountedDoors.WORKSPACE.value())) {
                return stored.get("id").textValue();
            }
        }
        throw new AssertionError("no key " + key);
    }

    /** Lets no job begin until what is answered is run. */
    public Runnable holdJobs() {
        CountDownLatch released = new CountDownLatch(1);
        doors.worker.execute(() -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return released::countDown;
    }

    /** Lets the worker do its work until a job has ended. */
    public void awaitEnd(ExampleRequest progress) {
        for (int i = 0; i < MOST_PORTIONS; i++) {
            String status = ask(200, progress, "/data/status");
            if (status.equals("completed") || status.equals("failed")) {
                return;
            }
            try {
                doors.worker.submit(() -> {}).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the job does not end: " + progress);
    }

    /** An import of so many people. */
    public static String people(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(i == 0 ? "" : ",").append("{\"email\":\"p").append(i).append("@example.com\"}");
        }
        return "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[" + rows + "]}";
    }

    /** The least that creates a contact. */
    public static String person(String email) {
        return "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"email\":\"" + email + "\"}";
    }

    @Override
    public void close() {
        doors.close();
    }
}
