package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.muster.adapters.http.documentation.OpenApiDocument.Located;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schemas that would accept anything describe nothing. So the examples of all answers are spoilt, one place at a time,
 * and the document has to object each time.
 */
class SchemaStrictnessTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OF_THE_DOORS;

    /** Objects whose members are the customer's own. */
    private static final Set<String> FREE = Set.of("customFields", "attributes", "meta");

    /** Members that an answer may lack. */
    private static final Set<String> OPTIONAL = Set.of(
            "firstName", "lastName", "phone", "country", "language", "customFields", "unsubscribedAt", "code", "meta");

    static Stream<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Operation operation : DOCUMENT.operations()) {
            DOCUMENT.at(operation.pointer() + "/responses").node().fieldNames().forEachRemaining(status -> {
                Located answer = DOCUMENT.at(operation.pointer() + "/responses/" + status);
                String content = answer.pointerTo("content", "application/json");
                DOCUMENT.root()
                        .at(content + "/examples")
                        .properties()
                        .forEach(example -> samples.add(new Sample(
                                operation + " " + status + " " + example.getKey(),
                                DOCUMENT.at(content + "/schema").pointer(),
                                example.getValue().get("value"))));
            });
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMissingMemberIsSeen(Sample sample) {
        for (String path : paths(sample.value())) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (sample.value().at(parent(path)).isObject() && !OPTIONAL.contains(name) && !isFree(parent(path))) {
                assertSeen(sample, path, parent -> ((ObjectNode) parent).remove(name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aValueOfAnotherTypeIsSeen(Sample sample) {
        for (String path : paths(sample.value())) {
            if (!isFree(parent(path))) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                assertSeen(
                        sample, path, parent -> set(parent, name, sample.value().at(path)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMemberTooManyIsSeen(Sample sample) {
        assertSeen(sample, "/unheard-of", parent -> ((ObjectNode) parent).put("unheard-of", 1));
        for (String path : paths(sample.value())) {
            if (sample.value().at(path).isObject() && !isFree(path)) {
                assertSeen(sample, path + "/unheard-of", parent -> ((ObjectNode) parent).put("unheard-of", 1));
            }
        }
    }

    private static void assertSeen(Sample sample, String path, Consumer<JsonNode> spoiling) {
        JsonNode spoilt = sample.value().deepCopy();
        spoiling.accept(spoilt.at(parent(path)));
        assertThat(DOCUMENT.faults(sample.schema(), spoilt)).as(path).isNotEmpty();
    }

    private static void set(JsonNode parent, String name, JsonNode before) {
        JsonNode other = before.isBoolean() ? TextNode.valueOf("true") : BooleanNode.TRUE;
        if (parent instanceof ObjectNode object) {
            object.set(name, other);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), other);
        }
    }

    private static boolean isFree(String path) {
        return Stream.of(path.split("/")).anyMatch(FREE::contains);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** The places in a value, but for the value itself. */
    private static List<String> paths(JsonNode value) {
        List<String> paths = new ArrayList<>();
        collect("", value, paths);
        return paths;
    }

    private static void collect(String path, JsonNode value, List<String> paths) {
        if (value.isObject()) {
            value.properties().forEach(member -> {
                paths.add(path + "/" + member.getKey());
                collect(path + "/" + member.getKey(), member.getValue(), paths);
            });
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            paths.add(path + "/" + i);
            collect(path + "/" + i, value.get(i), paths);
        }
    }

    /** One example of an answer. */
    record Sample(String name, String schema, JsonNode value) {
        @Override
        public String toString() {
            return name;
        }
    }
}
