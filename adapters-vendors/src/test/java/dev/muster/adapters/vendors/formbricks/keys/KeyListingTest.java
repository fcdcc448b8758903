package dev.muster.adapters.vendors.formbricks.keys;

import static dev.muster.adapters.vendors.formbricks.SinkFixture.WORKSPACE;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.contact;
import static dev.muster.adapters.vendors.formbricks.SinkFixture.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.delivery.outcome.Loss;
import dev.muster.domain.delivery.outcome.LossKind;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.port.out.delivery.SinkSession;
import dev.muster.testkit.vendor.formbricks.FormbricksOptions;
import dev.muster.testkit.vendor.formbricks.FormbricksStandIn;
import dev.muster.testkit.vendor.network.ReceivedRequest;
import dev.muster.testkit.vendor.network.Reply;
import dev.muster.testkit.vendor.network.ScriptedVendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyListingTest {

    private static final Loss AGE_IS_A_NUMBER = new Loss(LossKind.TYPE, "age");

    @Test
    void tellsTheKeysOfTheWorkspaceFromThoseOfOthers() {
        FormbricksOptions options = FormbricksOptions.defaults().withKeyElsewhere("age", "number");
        try (FormbricksStandIn vendor = FormbricksStandIn.open(options)) {
            assertThat(session(vendor).encode(contact("a@b.co", "age", "old")).losses())
                    .isEmpty();
        }
    }

    @Test
    void findsItsOwnAmongSeveralPages() {
        FormbricksOptions options = FormbricksOptions.defaults().unlimited();
        for (int i = 0; i < 1_000; i++) {
            options = options.withKeyElsewhere("key" + i, "number");
        }
        try (FormbricksStandIn vendor = FormbricksStandIn.open(options)) {
            SinkSession session = session(vendor);

            assertThat(session.readiness()).isEqualTo(Readiness.READY);
            assertThat(vendor.requests())
                    .extracting(ReceivedRequest::path)
                    .containsExactly(page(0), page(250), page(500), page(750), page(1000));
            assertThat(session.encode(contact("a@b.co", "firstName", "Ada")).losses())
                    .isEmpty();
        }
    }

    @Test
    void reads250KeysAndMoreOfOneWorkspace() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            entries.add(entry("Key" + i, "\"dataType\":\"string\",\"workspaceId\":\"ws1\""));
        }
        try (ScriptedVendor vendor = ScriptedVendor.answeringWith(request -> {
            int skip = Integer.parseInt(request.path().substring(request.path().indexOf("skip=") + 5));
            return list(entries.subList(skip, Math.min(skip + 250, 600)), "");
        })) {
            assertThat(session(vendor)
                            .encode(contact("a@b.co", "Key0", "x", "Key599", "y", "Key600", "z"))
                            .losses())
                    .containsExactly(new Loss(LossKind.KEY, "Key600"));
            assertThat(vendor.requests()).hasSize(3);
        }
    }

    @Test
    void stopsWhereAServerDoesNotTurnThePage() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            entries.add(entry("key" + i, "\"workspaceId\":\"ws1\""));
        }
        try (ScriptedVendor vendor = ScriptedVendor.answering(list(entries, ",\"meta\":{\"total\":1000}"))) {
            assertThat(session(vendor).readiness()).isEqualTo(Readiness.READY);
            assertThat(vendor.requests()).hasSize(2);
        }
    }

    @Test
    void knowsTheWorkspaceByItsOlderName() {
        Reply keys = list(
                List.of(
                        entry("age", "\"dataType\":\"number\",\"environmentId\":\"ws1\""),
                        entry("age", "\"dataType\":\"string\",\"environmentId\":\"ws2\"")),
                "");
        try (ScriptedVendor vendor = ScriptedVendor.answering(keys)) {
            assertThat(session(vendor).encode(contact("a@b.co", "age", "old")).losses())
                    .containsExactly(AGE_IS_A_NUMBER);
        }
    }

    @Test
    void takesTheOnlyWorkspaceThereIsForTheOneWithAnOlderIdentifier() {
        Reply keys = list(List.of(entry("age", "\"dataType\":\"number\",\"workspaceId\":\"new1\"")), "");
        try (ScriptedVendor vendor = ScriptedVendor.answering(keys)) {
            assertThat(session(vendor).encode(contact("a@b.co", "age", "old")).losses())
                    .containsExactly(AGE_IS_A_NUMBER);
        }
    }

    @Test
    void doesNotChooseBetweenSeveralOtherWorkspaces() {
        Reply keys =
                list(List.of(entry("age", "\"workspaceId\":\"new1\""), entry("age", "\"workspaceId\":\"new2\"")), "");
        try (ScriptedVendor vendor = ScriptedVendor.answering(keys)) {
            assertThat(session(vendor).readiness())
                    .isEqualTo(new Readiness.Closed("The access key does not see the workspace " + WORKSPACE
                            + ": check the workspace id and the permissions of the key."));
        }
    }

    @Test
    void takesAServerThatListsNothingForOneWithTheBuiltInKeys() {
        try (ScriptedVendor vendor = ScriptedVendor.answering(list(List.of(), ""))) {
            SinkSession session = session(vendor);

            assertThat(session.readiness()).isEqualTo(Readiness.READY);
            assertThat(session.encode(contact("a@b.co", "firstName", "Ada")).losses())
                    .isEmpty();
            assertThat(session.prepare(Set.of("firstName"))).isEqualTo(Readiness.READY);
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    private static String page(int skip) {
        return "/api/v2/management/contact-attribute-keys?limit=250&skip=" + skip;
    }

    private static String entry(String key, String more) {
        return "{\"key\":\"" + key + "\",\"name\":\"" + key + "\"," + more + "}";
    }

    private static Reply list(List<String> entries, String meta) {
        return Reply.json(200, "{\"data\":[" + String.join(",", entries) + "]" + meta + "}");
    }
}
