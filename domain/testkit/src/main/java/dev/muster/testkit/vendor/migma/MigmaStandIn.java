package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.RateWindow;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ReplyServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * Behaves like the real Migma where contacts are imported in bulk: a bad row fails alone and is told in words only, large
 * batches become jobs that must be asked for, an Idempotency-Key makes a repeated batch harmless, and a request over the
 * limit is told when to come again. A job has its effect when it is accepted; its result is told with the third question.
 *
 * <p>Left out are permissions (403), other endpoints, and the forgetting of keys and jobs. Where Migma's documentation is
 * silent, {@code updated} does not count into {@code success}. Thread-safe; one request is handled at a time.
 */
public final class MigmaStandIn implements AutoCloseable {

    private static final String BULK = "/v1/contacts/bulk";
    private static final String JOB = BULK + "/";
    private static final int MOST_BODY_BYTES = 32 * 1024 * 1024;

    private final MigmaOptions options;
    private final MigmaStore store;
    private final MigmaJobs jobs = new MigmaJobs();
    private final MigmaRecordedAnswers replays = new MigmaRecordedAnswers();
    private final RateWindow rate;
    private final ReplyServer server;

    private MigmaStandIn(MigmaOptions options) {
        this.options = options;
        store = new MigmaStore(options);
        rate = new RateWindow(options.requestsPerMinute(), System::nanoTime);
        server = ReplyServer.start(this::reply);
    }

    /** One with the limits of the real vendor's smallest plan. */
    public static MigmaStandIn open() {
        return open(MigmaOptions.defaults());
    }

    public static MigmaStandIn open(MigmaOptions options) {
        return new MigmaStandIn(options);
    }

    /** Where it listens: scheme, host and port. */
    public URI address() {
        return server.address();
    }

    public MigmaOptions options() {
        return options;
    }

    /** All requests so far, in the order of their arrival. */
    public List<ReceivedRequest> requests() {
        return server.received().all();
    }

    /** The contacts by their address in lower case, in the order in which they came into being. */
    public synchronized Map<String, JsonNode> contacts() {
        return store.contacts();
    }

    /** How many batches were really applied: not those that were replayed, refused or failed. */
    public synchronized long effects() {
        return store.effects();
    }

    /** The largest number of requests, refused ones included, of which the last came less than 60 s after the first. */
    public int mostRequestsInAMinute() {
        return server.received().mostInAMinute();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized Reply reply(ReceivedRequest request, int bodyBytes) {
        if (!request.header("authorization").equals(Optional.of("Bearer " + options.apiKey()))) {
            return MigmaAnswers.refused(401, "Invalid or missing API key");
        }
        OptionalInt wait = rate.secondsToWait();
        if (wait.isPresent()) {
            return MigmaAnswers.tooManyRequests(wait.getAsInt());
        }
        String path = request.path().split("\\?", 2)[0];
        if (request.method().equals("GET") && path.startsWith(JOB)) {
            return jobs.poll(path.substring(JOB.length()));
        }
        if (!path.equals(BULK)) {
            return MigmaAnswers.refused(404, "Not found");
        }
        if (!request.method().equals("POST")) {
            return MigmaAnswers.refused(405, "Method not allowed");
        }
        return bodyBytes > MOST_BODY_BYTES ? MigmaAnswers.refused(413, "Body too large") : bulk(request);
    }

    private Reply bulk(ReceivedRequest request) {
        Optional<JsonNode> parsed = Json.parse(request.body()).filter(JsonNode::isObject);
        if (parsed.isEmpty()) {
            return MigmaAnswers.refused(400, "Invalid JSON body");
        }
        JsonNode rows = parsed.get().path("subscribers");
        JsonNode projectId = parsed.get().path("projectId");
        if (!rows.isArray() || rows.isEmpty()) {
            return MigmaAnswers.refused(400, "subscribers must be a non-empty array");
        }
        if (!projectId.isTextual()) {
            return MigmaAnswers.refused(400, "projectId is required");
        }
        if (!projectId.textValue().equals(options.projectId())) {
            return MigmaAnswers.refused(404, "Project not found");
        }
        return replays.replayedOr(request, () -> work(rows));
    }

    private Reply work(JsonNode rows) {
        boolean poisoned = StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(row -> options.poisonedEmails().test(new MigmaRow(row).email()));
        if (poisoned) {
            return MigmaAnswers.refused(500, "Internal server error");
        }
        if (rows.size() <= options.mostRowsAtOnce()) {
            return MigmaAnswers.data(store.apply(rows));
        }
        Optional<JsonNode> result = options.jobError().isPresent() ? Optional.empty() : Optional.of(store.apply(rows));
        return jobs.add(rows.size(), new MigmaJobs.Outcome(result, options.jobError()));
    }
}
