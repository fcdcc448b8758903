package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.muster.adapters.http.documentation.OpenApiDocument.Located;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The document is OpenAPI 3.1. Its objects are held against {@code openapi-objects.json}, which has of that standard what
 * the document uses and admits nothing else; schemas against JSON Schema's own schema; the rest is looked at here.
 */
class OpenApiValidityTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OF_THE_DOORS;
    private static final SchemaRegistry JSON_SCHEMA = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Pattern PARAMETER = Pattern.compile("\\{([^/}]+)}");

    @Test
    void itsObjectsAreThoseOfOpenApi() {
        assertThat(JSON_SCHEMA
                        .getSchema(OpenApiDocument.read("/openapi-objects.json"))
                        .validate(DOCUMENT.root()))
                .isEmpty();
    }

    @Test
    void itsSchemasAreJsonSchema() {
        List<String> faults = new ArrayList<>();
        visit("", DOCUMENT.root(), (pointer, node) -> {
            if (isSchema(pointer)) {
                JSON_SCHEMA
                        .getSchema("{\"$ref\":\"https://json-schema.org/draft/2020-12/schema\"}")
                        .validate(node)
                        .forEach(fault -> faults.add(pointer + fault));
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        Set<String> references = new TreeSet<>();
        visit("", DOCUMENT.root(), (pointer, node) -> {
            if (node.has("$ref")) {
                references.add(node.get("$ref").textValue());
            }
        });
        Set<String> components = new TreeSet<>();
        DOCUMENT.root().get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));

        assertThat(references).containsExactlyInAnyOrderElementsOf(components);
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<String> faults = new ArrayList<>();
        Set<String> places = new TreeSet<>();
        visit("", DOCUMENT.root(), (pointer, node) -> {
            if (node.isObject() && node.has("schema")) {
                examples(node).forEach((name, example) -> {
                    places.add(pointer);
                    DOCUMENT.faults(DOCUMENT.at(pointer + "/schema").pointer(), example)
                            .forEach(fault -> faults.add(pointer + " " + name + ": " + fault));
                });
            }
        });

        assertThat(faults).isEmpty();
        assertThat(places).hasSizeGreaterThan(20);
    }

    @Test
    void everyJsonBodyHasAnExample() {
        List<String> without = new ArrayList<>();
        visit("", DOCUMENT.root(), (pointer, node) -> {
            if (pointer.endsWith("/content/application~1json") && examples(node).isEmpty()) {
                without.add(pointer);
            }
        });

        assertThat(without).containsExactly("/paths/~1openapi.json/get/responses/200/content/application~1json");
    }

    @Test
    void everyPathParameterIsDeclaredAndEveryDeclaredOneIsInThePath() {
        for (Operation operation : DOCUMENT.operations()) {
            Set<String> inPath = PARAMETER
                    .matcher(operation.path())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(DOCUMENT.parameters(operation).stream()
                            .map(Located::node)
                            .filter(parameter -> parameter.get("in").textValue().equals("path"))
                            .map(parameter -> parameter.get("name").textValue()))
                    .as(operation.toString())
                    .containsExactlyInAnyOrderElementsOf(inPath);
        }
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndTagsThatAreExplained() {
        Set<String> explained = StreamSupport.stream(DOCUMENT.root().get("tags").spliterator(), false)
                .map(tag -> tag.get("name").textValue())
                .collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Operation operation : DOCUMENT.operations()) {
            JsonNode node = DOCUMENT.at(operation.pointer()).node();
            names.add(node.get("operationId").textValue());
            node.get("tags").forEach(tag -> used.add(tag.textValue()));
        }

        assertThat(names).doesNotHaveDuplicates();
        assertThat(used).containsExactlyInAnyOrderElementsOf(explained);
    }

    @Test
    void operationsAskForKeysThatAreDescribed() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.root().at("/components/securitySchemes").fieldNames().forEachRemaining(described::add);
        Set<String> asked = new TreeSet<>();
        for (Operation operation : DOCUMENT.operations()) {
            DOCUMENT.at(operation.pointer())
                    .node()
                    .get("security")
                    .forEach(way -> way.fieldNames().forEachRemaining(asked::add));
        }

        assertThat(asked).isEqualTo(described);
    }

    /** The other members of media types and parameters have no schema, so none is mistaken for an example of one. */
    private static Map<String, JsonNode> examples(JsonNode node) {
        Map<String, JsonNode> examples = new TreeMap<>();
        if (node.has("example")) {
            examples.put("example", node.get("example"));
        }
        node.path("examples")
                .properties()
                .forEach(example ->
                        examples.put(example.getKey(), example.getValue().get("value")));
        return examples;
    }

    private static boolean isSchema(String pointer) {
        return pointer.endsWith("/schema") || pointer.matches("/components/schemas/[^/]+");
    }

    /** Goes through the document but not into examples: they are data. */
    private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !member.getKey().equals("examples")
                            && !member.getKey().equals("example"))
                    .forEach(member -> visit(
                            pointer + "/" + OpenApiDocument.escaped(member.getKey()), member.getValue(), visitor));
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(pointer + "/" + i, node.get(i), visitor);
            }
        }
    }
}
