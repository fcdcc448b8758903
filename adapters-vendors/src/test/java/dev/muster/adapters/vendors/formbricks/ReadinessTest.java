package dev.muster.adapters.vendors.formbricks;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.WORKSPACE;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.deliver;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.sink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final String KEYS = "{\"data\":[{\"key\":\"email\",\"name\":\"Email\",\"workspaceId\":\"ws1\"}]}";

    @Test
    void saysToCheckTheKeyThatIsNotKnown() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            Readiness readiness = sink(vendor.address(), "fbk_wrong", "standinworkspace")
                    .open(List.of(), retry -> {})
                    .readiness();

            assertThat(readiness)
                    .isEqualTo(new Readiness.Closed("Unauthorized (401). Check the access key, and that it has a"
                            + " permission on the workspace standinworkspace itself, not on the organization alone."));
        }
    }

    @Test
    void saysToCheckTheWorkspaceThatIsNotFound() {
        try (FormbricksStandIn vendor = FormbricksStandIn.open()) {
            FormbricksSink sink = sink(vendor.address(), vendor.options().apiKey(), "elsewhere");

            assertThat(deliver(sink.open(List.of(), retry -> {}), contact("a@b.co")))
                    .isEqualTo(new BatchAnswer.Closed(
                            "workspace not found (404). Check the workspace id elsewhere and the base URL."));
        }
    }

    @Test
    void isClosedWhereTheAddressLeadsElsewhere() {
        Reply moved = new Reply(301, Map.of("Location", "https://forms.example.com/"), "");
        assertThat(opened(moved))
                .isInstanceOfSatisfying(
                        Readiness.Closed.class,
                        closed -> assertThat(closed.reason())
                                .startsWith("301")
                                .endsWith("Check the base URL, its scheme and host: it leads elsewhere."));
    }

    @Test
    void isClosedForRefusalsInHtmlAndForOtherApis() {
        assertThat(opened(Reply.html(403))).isInstanceOf(Readiness.Closed.class);
        assertThat(opened(Reply.html(404))).isInstanceOf(Readiness.Closed.class);
        assertThat(opened(new Reply(405, Map.of(), ""))).isInstanceOf(Readiness.Closed.class);
        assertThat(opened(Reply.json(200, "{\"keys\":[]}"))).isInstanceOf(Readiness.Closed.class);
        assertThat(opened(Reply.json(422, "{\"error\":{\"code\":422,\"message\":\"Unprocessable Entity\"}}")))
                .isEqualTo(new Readiness.Closed("Unprocessable Entity"));
    }

    @Test
    void isUnreachableWhenTheServerFailsOrIsNotThere() {
        assertThat(opened(Reply.html(502))).isInstanceOf(Readiness.Unreachable.class);
        assertThat(sink(URI.create("http://127.0.0.1:1"), "k", WORKSPACE)
                        .open(List.of(), retry -> {})
                        .readiness())
                .isInstanceOf(Readiness.Unreachable.class);
    }

    @Test
    void isClosedWhenTheKeyMayReadButNotWrite() {
        Reply forbidden = Reply.json(403, "{\"error\":{\"code\":403,\"message\":\"Forbidden\"}}");
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, KEYS), forbidden)) {
            assertThat(deliver(session(vendor), contact("a@b.co")))
                    .isEqualTo(new BatchAnswer.Closed("Forbidden (403). Check that the access key may write to the"
                            + " workspace ws1, the workspace id, and that contacts are part of the server's plan."));
        }
    }

    @Test
    void isClosedWhenTheWorkspaceIsRefusedInOtherWords() {
        Reply malformed = Reply.json(
                422,
                "{\"error\":{\"code\":422,\"message\":\"Unprocessable Entity\",\"details\":["
                        + "{\"field\":\"environmentId\",\"issue\":\"Invalid cuid2\"}]}}");
        try (ScriptedVendor vendor = ScriptedVendor.answering(Reply.json(200, KEYS), malformed)) {
            assertThat(deliver(session(vendor), contact("a@b.co")))
                    .isEqualTo(new BatchAnswer.Closed("Invalid cuid2 (422). Check the workspace id ws1."));
        }
    }

    private static Readiness opened(Reply reply) {
        try (ScriptedVendor vendor = ScriptedVendor.answering(reply)) {
            return session(vendor).readiness();
        }
    }
}
