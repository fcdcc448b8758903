package dev.muster.adapters.http.dialect.migma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.PolicyContract;
import dev.muster.testkit.golden.PolicyCase;
import dev.muster.testkit.golden.PolicyCases;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;

/** The golden cases of the policy as bulk imports over HTTP, as far as this door imports under their policy. */
class MigmaPolicyTest extends PolicyContract {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of(
            AttributeKey.FIRST_NAME,
            AttributeKey.LAST_NAME,
            AttributeKey.PHONE,
            AttributeKey.COUNTRY,
            AttributeKey.LANGUAGE);

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
                .as("the Migma door has one policy, its preset, and the case is about another one")
                .isEqualTo(ImportPolicy.migma(PolicyCases.ACTOR));
        ObjectNode body = MAPPER.createObjectNode().put("projectId", workspace.value());
        ArrayNode subscribers = body.putArray("subscribers");
        policyCase.rows().forEach(row -> subscribers.add(subscriber(row)));
        HttpResponse<String> response = doors.bulkImport(key, body.toString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertSays(Golden.json(response.body()).get("data"), policyCase);
    }

    /** The answer counts outcomes, and names the rows that failed. */
    private static void assertSays(JsonNode data, PolicyCase policyCase) {
        List<OutcomeKind> kinds =
                policyCase.outcomes().stream().map(outcome -> outcome.kind()).toList();
        assertThat(data.get("success").intValue()).isEqualTo(count(kinds, OutcomeKind.CREATED));
        assertThat(data.get("updated").intValue())
                .isEqualTo(count(kinds, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED, OutcomeKind.SKIPPED));
        assertThat(data.get("failed").intValue()).isEqualTo(count(kinds, OutcomeKind.REJECTED));
        List<String> failed = StreamSupport.stream(data.get("errors").spliterator(), false)
                .map(error -> error.textValue().replaceFirst("^(Row [0-9]+).*", "$1"))
                .toList();
        assertThat(failed)
                .isEqualTo(IntStream.range(0, kinds.size())
                        .filter(index -> kinds.get(index) == OutcomeKind.REJECTED)
                        .mapToObj(index -> "Row " + (index + 1))
                        .toList());
    }

    private static int count(List<OutcomeKind> kinds, OutcomeKind... counted) {
        return (int) kinds.stream().filter(List.of(counted)::contains).count();
    }

    private static ObjectNode subscriber(ContactRow row) {
        ObjectNode subscriber = MAPPER.createObjectNode().put("email", row.email());
        row.status().ifPresent(status -> subscriber.put("status", status));
        ArrayNode tags = subscriber.putArray("tags");
        row.tags().forEach(tags::add);
        ObjectNode customFields = subscriber.putObject("customFields");
        row.userId().ifPresent(userId -> customFields.put(AttributeKey.USER_ID, userId));
        row.attributes().forEach(attribute -> {
            ObjectNode parent = MEMBERS.contains(attribute.key()) ? subscriber : customFields;
            parent.set(attribute.key(), json(attribute.value()));
        });
        return subscriber;
    }

    private static JsonNode json(AttributeValue value) {
        return value instanceof AttributeValue.Json
                ? Golden.json(value.text())
                : MAPPER.getNodeFactory().textNode(value.text());
    }
}
