package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contacts are delivered from one Muster to another in each dialect. The network breaks every fifth request, and the
 * sending process is killed three times.
 */
@Timeout(300)
class DeliveryLoopTest {

    private static final int PEOPLE = 2_000;
    private static final int BATCH = 50;
    private static final int OK = 0;
    private static final double SHARE_OF_FAULTS = 0.2;
    private static final long SEED = 20_261_122;

    @TempDir
    private Path folder;

    private Path here;
    private Path there;

    @BeforeEach
    void people() throws IOException {
        here = folder.resolve("here.db");
        there = folder.resolve("there.db");
        Path file = folder.resolve("people.ndjson");
        Files.write(file, lines(), UTF_8);
        assertThat(Call.of("import", file, "--data", here).exitCode()).isEqualTo(OK);
    }

    @Test
    void everybodyArrivesOnceInTheWordsOfMigma() throws IOException {
        List<ReceivedRequest> requests = deliver("migma");

        assertThat(contacts(there, Set.of())).isEqualTo(contacts(here, Set.of()));
        assertNamesAreKept(requests, "POST");
    }

    @Test
    void everybodyArrivesOnceInTheWordsOfFormbricks() throws IOException {
        List<ReceivedRequest> requests = deliver("formbricks");

        Set<String> inexpressible = Set.of("status", "tags");
        assertThat(contacts(there, inexpressible)).isEqualTo(contacts(here, inexpressible));
        assertNamesAreKept(requests, "PUT");
    }

    /** Pushes until all is sent, killed three times; returns the requests. */
    private List<ReceivedRequest> deliver(String vendor) throws IOException {
        AtomicReference<Optional<PushProcess>> running = new AtomicReference<>(Optional.empty());
        try (ServerProcess server = new ServerProcess(there);
                FaultProxy proxy = FaultProxy.before(server.address(), killing(running))) {
            MigmaClient client = MigmaClient.of(server.address(), server.told());
            List<String> args = args(vendor, proxy.address(), client.workspace());
            int deaths = 0;
            PushProcess push = start(running, client.key(), args);
            while (push.exitCode() != OK) {
                deaths++;
                assertThat(deaths).as(push.err()).isLessThanOrEqualTo(3);
                push = start(running, client.key(), args);
            }
            assertThat(deaths).isEqualTo(3);
            assertThat(proxy.faultsDone()).isPositive();
            assertLedgerIsComplete();
            assertNothingIsSentAgain(proxy, client.key(), args);
            return proxy.requests();
        }
    }

    private PushProcess start(AtomicReference<Optional<PushProcess>> running, String key, List<String> args)
            throws IOException {
        PushProcess push = new PushProcess(folder, key, args);
        running.set(Optional.of(push));
        return push;
    }

    private List<String> args(String vendor, URI to, String target) {
        return List.of(
                vendor,
                "--data",
                here.toString(),
                "--to",
                to.toString(),
                "--target",
                target,
                "--batch",
                Integer.toString(BATCH),
                "--requests-per-minute",
                "6000");
    }

    /** Kills the process while its requests are on the way: some before, some after their effect. */
    private static FaultPlan killing(AtomicReference<Optional<PushProcess>> running) {
        FaultPlan usual = FaultPlan.atRate(
                SHARE_OF_FAULTS,
                SEED,
                Fault.tooManyRequests(),
                new Fault.TooManyRequests(Optional.of("1")),
                Fault.unavailable(),
                new Fault.HtmlPage(200),
                new Fault.HtmlPage(502),
                new Fault.CutBefore(),
                new Fault.CutAfter(),
                new Fault.Slow(Duration.ofMillis(200)),
                new Fault.Truncated());
        Deque<Integer> deadly = new ArrayDeque<>(List.of(9, 21, 34));
        AtomicInteger writes = new AtomicInteger();
        return request -> {
            boolean isDeadly = request.path().endsWith("/bulk")
                    && Integer.valueOf(writes.incrementAndGet()).equals(deadly.peek());
            if (isDeadly) {
                deadly.pop();
                running.get().ifPresent(PushProcess::kill);
                return deadly.size() == 1 ? new Fault.CutBefore() : new Fault.CutAfter();
            }
            return usual.next(request);
        };
    }

    private void assertLedgerIsComplete() {
        Call status = Call.of("push", "status", "--data", here, "--json");

        assertThat(status.exitCode()).isEqualTo(OK);
        assertThat(status.jsonList()).singleElement().satisfies(sink -> {
            Map<?, ?> standing = (Map<?, ?>) sink;
            assertThat(standing.get("accepted")).isEqualTo((long) PEOPLE);
            assertThat(standing.get("pending")).isEqualTo(0L);
            assertThat(standing.get("unknown")).isEqualTo(0L);
            assertThat(standing.get("rejectedForNow")).isEqualTo(0L);
        });
    }

    private void assertNothingIsSentAgain(FaultProxy proxy, String key, List<String> args) throws IOException {
        long before = bulk(proxy.requests()).size();

        assertThat(new PushProcess(folder, key, args).exitCode()).isEqualTo(OK);
        assertThat(bulk(proxy.requests())).hasSize((int) before);
    }

    /** Requests with the same idempotency key have the same body. */
    private static void assertNamesAreKept(List<ReceivedRequest> requests, String method) {
        Map<String, Set<String>> bodies = bulk(requests).stream()
                .filter(request -> request.method().equals(method))
                .collect(Collectors.groupingBy(
                        request -> request.headers().get("idempotency-key"),
                        Collectors.mapping(ReceivedRequest::body, Collectors.toSet())));

        assertThat(bodies).hasSize(PEOPLE / BATCH);
        assertThat(bodies.values()).allMatch(same -> same.size() == 1);
    }

    private static List<ReceivedRequest> bulk(List<ReceivedRequest> requests) {
        return requests.stream()
                .filter(request -> request.path().endsWith("/contacts/bulk"))
                .toList();
    }

    /** All contacts of a data file by address, without what a vendor cannot express. */
    private static Map<String, Map<String, Object>> contacts(Path data, Set<String> without) {
        Map<String, Map<String, Object>> contacts = new TreeMap<>();
        Call.of("export", "--format", "ndjson", "--data", data).out().lines().forEach(line -> {
            Map<String, Object> contact = new LinkedHashMap<>(JsonTree.object(line));
            without.forEach(contact::remove);
            contacts.put((String) contact.get("email"), contact);
        });
        assertThat(contacts).hasSize(PEOPLE);
        return contacts;
    }

    private static List<String> lines() {
        List<String> statuses = List.of("subscribed", "unsubscribed", "bounced", "non-subscribed");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String status = statuses.get(i % 10 < statuses.size() ? i % 10 : 0);
            lines.add("{\"email\":\"p%d@example.com\",\"userId\":\"u%d\",\"firstName\":\"Zoë %d\",\"status\":\"%s\","
                            .formatted(i, i, i, status)
                    + "\"tags\":[\"t%d\"],\"attributes\":{\"zip\":\"%05d\",\"mobile\":\"+49%d\",\"score\":\"%d\"}}"
                            .formatted(i % 3, i, 1_000_000 + i, i));
        }
        return lines;
    }
}
