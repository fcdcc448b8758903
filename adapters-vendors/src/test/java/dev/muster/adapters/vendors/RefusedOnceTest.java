package dev.muster.adapters.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.testkit.vendor.network.Fault;
import dev.muster.testkit.vendor.network.FaultPlan;
import dev.muster.testkit.vendor.network.FaultProxy;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong in between: a request that was refused for what it says is not made again. */
class RefusedOnceTest {

    private static final Pattern REFUSED = Pattern.compile("refused(4[0-9]{2})@");
    private static final Reply ALL_TAKEN =
            Reply.json(200, "{\"success\":true,\"data\":{\"success\":1,\"failed\":0,\"updated\":0,\"errors\":[]}}");
    private static final Reply NO_KEYS = Reply.json(200, "{\"data\":[],\"meta\":{\"total\":0}}");
    private static final int PEOPLE = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void byMigma(long seed) {
        assertRefusedOnce(seed, server -> VendorSinks.migma(server, "p1", "mgma_sk_test"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void byFormbricks(long seed) {
        assertRefusedOnce(seed, server -> VendorSinks.formbricks(server, "ws1", "fbk_test"));
    }

    private static void assertRefusedOnce(long seed, Function<URI, VendorSinkBuilder> sink) {
        Queue<ReceivedRequest> answered = new ConcurrentLinkedQueue<>();
        FaultPlan faults = FaultPlan.atRate(
                0.2, seed, Fault.tooManyRequests(), Fault.unavailable(), new Fault.CutBefore(), new Fault.CutAfter());
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(RefusedOnceTest::answer);
                FaultProxy proxy = FaultProxy.before(vendor.address(), request -> {
                    Fault fault = faults.next(request);
                    if (fault.equals(Fault.PASS)) {
                        answered.add(request);
                    }
                    return fault;
                })) {
            DeliveryReport report = new DeliveryFixture()
                    .deliver(
                            DeliveryFixture.hasty(sink.apply(proxy.address()))
                                    .mostContacts(20)
                                    .build(),
                            contacts());

            assertThat(report.ending()).isEqualTo(DeliveryEnding.COMPLETE);
            assertThat(report.accepted()).isEqualTo(PEOPLE);
            assertThat(report.rejected()).isEqualTo(4);
            assertThat(answered)
                    .filteredOn(RefusedOnceTest::isRefused)
                    .hasSizeGreaterThan(4)
                    .allSatisfy(refused -> assertThat(proxy.requests())
                            .filteredOn(later -> later.at().compareTo(refused.at()) > 0)
                            .extracting(ReceivedRequest::body)
                            .doesNotContain(refused.body()));
        }
    }

    private static List<Deliverable> contacts() {
        List<Deliverable> contacts = new ArrayList<>(new ManyContacts(PEOPLE)
                .contacts().stream()
                        .map(contact -> Deliverable.of(contact.profile().email().typed())
                                .build())
                        .toList());
        for (int status : new int[] {400, 409, 413, 422}) {
            contacts.add(Deliverable.of("refused" + status + "@example.com").build());
        }
        return contacts;
    }

    private static boolean isRefused(ReceivedRequest request) {
        return REFUSED.matcher(request.body()).find();
    }

    private static Reply answer(ReceivedRequest request) {
        Matcher refused = REFUSED.matcher(request.body());
        if (refused.find()) {
            return Reply.json(
                    Integer.parseInt(refused.group(1)),
                    "{\"success\":false,\"error\":{\"message\":\"Something in it is wrong\"}}");
        }
        return request.method().equals("GET") ? NO_KEYS : ALL_TAKEN;
    }
}
