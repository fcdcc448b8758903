package dev.muster.adapters.http.dialect.formbricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.PolicyContract;
import dev.muster.testkit.golden.PolicyCase;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;

/** The golden cases of the policy as bulk uploads over HTTP, as far as this door imports under their policy. */
class FormbricksPolicyTest extends PolicyContract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AttributeSchema DEFAULTS = AttributeSchema.of(AttributeKey.DEFAULTS);

    private final MountedDoors doors = MountedDoors.open();
    private String key = "";

    @AfterEach
    void close() {
        doors.close();
    }

    @Override
    protected ContactStore storeWith(WorkspaceId workspace) {
        key = doors.addWorkspace(workspace);
        return doors.store;
    }

    @Override
    protected void importRows(PolicyCase policyCase, ContactStore store, WorkspaceId workspace) {
        assumeThat(policyCase.policy())
                .as("the Formbricks door has one policy, its preset, and the case is about another one")
                .isEqualTo(ImportPolicy.formbricks());
        ObjectNode body = MAPPER.createObjectNode().put("workspaceId", workspace.value());
        ArrayNode contacts = body.putArray("contacts");
        policyCase.rows().forEach(row -> attributes(row, contacts.addObject().putArray("attributes")));
        assertSays(doors.upload(key, body.toString()), policyCase);
    }

    /** The answer says whether all was stored, and which contacts were skipped. */
    private static void assertSays(HttpResponse<String> response, PolicyCase policyCase) {
        List<OutcomeKind> kinds =
                policyCase.outcomes().stream().map(outcome -> outcome.kind()).toList();
        List<Integer> skipped = IntStream.range(0, kinds.size())
                .filter(index -> kinds.get(index) == OutcomeKind.SKIPPED)
                .boxed()
                .toList();
        int status = kinds.contains(OutcomeKind.REJECTED) ? 400 : skipped.isEmpty() ? 200 : 207;
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode told = Golden.json(response.body()).at("/data/meta/skippedContacts");
        assertThat(StreamSupport.stream(told.spliterator(), false)
                        .map(contact -> contact.get("index").intValue()))
                .isEqualTo(skipped);
    }

    private static void attributes(ContactRow row, ArrayNode attributes) {
        attribute(row, AttributeKey.EMAIL, row.email(), attributes);
        row.userId().ifPresent(userId -> attribute(row, AttributeKey.USER_ID, userId, attributes));
        row.attributes().forEach(each -> attribute(row, each.key(), each.value().text(), attributes));
    }

    /** Every attribute states the name of its key: the row's, or the usual one, which changes nothing. */
    private static void attribute(ContactRow row, String key, String value, ArrayNode attributes) {
        String usual = DEFAULTS.find(key).map(AttributeKey::name).orElse(key);
        ObjectNode attribute = attributes.addObject().put("value", value);
        attribute
                .putObject("attributeKey")
                .put("key", key)
                .put("name", row.names().getOrDefault(key, usual));
    }
}
