package dev.muster.testkit.vendor.formbricks;

import dev.muster.testkit.vendor.network.RateWindow;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ReplyServer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Behaves like the real Formbricks where contacts are uploaded in bulk and attribute keys are listed and created: the
 * same refusals, word for word, and the same traps. Addresses in other letters are other people, the first values of a
 * new key decide its type for ever (a postal code 02139 becomes the number 2139), a name sent along renames a key, and a
 * request over the limit is refused without a word on when to come again.
 *
 * <p>Left out are the permissions of a key (403), values too long for the database's index (500), and dates that only a
 * JavaScript engine would recognise (refused here). The window of the limit slides; the real one starts with each minute
 * of the clock. Thread-safe; one request is handled at a time.
 */
public final class FormbricksStandIn implements AutoCloseable {

    private static final String CONTACTS = "/api/v2/management/contacts/bulk";
    private static final String KEYS = "/api/v2/management/contact-attribute-keys";

    private final FormbricksOptions options;
    private final FormbricksGuard entrance;
    private final FormbricksKeys keys;
    private final FormbricksStore store;
    private final RateWindow rate;
    private final ReplyServer server;

    private FormbricksStandIn(FormbricksOptions options) {
        this.options = options;
        entrance = new FormbricksGuard(options.apiKey(), options.workspaceId());
        keys = new FormbricksKeys(options.workspaceId(), options.keysElsewhere());
        store = new FormbricksStore(keys, options.poisonedEmails());
        rate = new RateWindow(options.requestsPerMinute(), System::nanoTime);
        server = ReplyServer.start(this::reply);
    }

    /** One with the limits of the real vendor. */
    public static FormbricksStandIn open() {
        return open(FormbricksOptions.defaults());
    }

    public static FormbricksStandIn open(FormbricksOptions options) {
        return new FormbricksStandIn(options);
    }

    /** Where it listens: scheme, host and port. */
    public URI address() {
        return server.address();
    }

    public FormbricksOptions options() {
        return options;
    }

    /** All requests so far, in the order of their arrival. */
    public List<ReceivedRequest> requests() {
        return server.received().all();
    }

    /** The contacts in the order in which they came into being: what is stored under each attribute key. */
    public synchronized List<Map<String, String>> contacts() {
        return store.contacts();
    }

    /** The attribute keys of the workspace, the oldest first. */
    public synchronized Map<String, Key> keys() {
        Map<String, Key> all = new LinkedHashMap<>();
        keys.own().forEach(key -> all.put(key.key(), new Key(key.type().wire(), key.name())));
        return all;
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
        String[] path = request.path().split("\\?", 2);
        return switch (request.method() + " " + path[0]) {
            case "PUT " + CONTACTS -> upload(entrance.enter(request, bodyBytes));
            case "POST " + KEYS -> create(entrance.enter(request, bodyBytes));
            case "GET " + KEYS -> entrance.refusal(request).orElseGet(() -> list(request.path()));
            default ->
                path[0].equals(CONTACTS) || path[0].equals(KEYS) ? new Reply(405, Map.of(), "") : Reply.html(404);
        };
    }

    private Reply upload(FormbricksGuard.Entry entry) {
        if (!(entry instanceof FormbricksGuard.Entry.Admitted admitted)) {
            return ((FormbricksGuard.Entry.Refused) entry).reply();
        }
        FormbricksSchema.Outcome read = FormbricksSchema.read(admitted.body());
        Optional<Reply> refusal =
                refusal(read.issues()).or(() -> new FormbricksValues(read.contacts(), keys).refusal());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<List<SkippedContact>> skips = store.write(read.contacts());
        if (skips.isEmpty()) {
            return FormbricksAnswers.failed();
        }
        return skips.get().isEmpty()
                ? FormbricksAnswers.uploaded()
                : FormbricksAnswers.partlyUploaded(skips.get(), options.skipped());
    }

    private Reply create(FormbricksGuard.Entry entry) {
        if (!(entry instanceof FormbricksGuard.Entry.Admitted admitted)) {
            return ((FormbricksGuard.Entry.Refused) entry).reply();
        }
        FormbricksNewKey wanted = new FormbricksNewKey(admitted.body());
        return refusal(wanted.issues()).orElseGet(() -> wanted.create(keys));
    }

    private Reply list(String path) {
        FormbricksKeyList list = new FormbricksKeyList(path);
        return refusal(list.issues()).orElseGet(() -> list.page(keys.everywhere()));
    }

    /** A request that is wrong is told so first, and does not count towards the limit. */
    private Optional<Reply> refusal(List<FormbricksIssue> issues) {
        if (!issues.isEmpty()) {
            return Optional.of(FormbricksAnswers.refused(422, issues));
        }
        return rate.secondsToWait().isPresent() ? Optional.of(FormbricksAnswers.refused(429)) : Optional.empty();
    }

    /**
     * An attribute key as it is stored.
     *
     * @param dataType {@code string}, {@code number} or {@code date}
     * @param name the display name
     */
    public record Key(String dataType, String name) {}
}
