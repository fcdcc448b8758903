package dev.muster.adapters.http.documentation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.muster.adapters.http.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The OpenAPI document, to hold requests and answers against it. */
public final class OpenApiDocument {

    public static final OpenApiDocument OF_THE_DOORS =
            new OpenApiDocument(read("/dev/muster/adapters/http/documentation/openapi.json"));

    private static final String ADDRESS = "https://muster.invalid/openapi.json";
    private static final Pattern PARAMETER = Pattern.compile("\\{([^/}]+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    OpenApiDocument(String json) {
        this.root = Golden.json(json);
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(ADDRESS, json))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ENGLISH)
                                .build()));
    }

    static String read(String resource) {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    /** All operations, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new Operation(member.getKey(), path.getKey()))));
        return operations;
    }

    /** The operation that a path without a query means; of two templates the one with fewer parameters. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> isOf(operation, path))
                .min(Comparator.comparing(operation -> operation.path().split("\\{", -1).length));
    }

    /** Whether the path has the shape of the template, and values that the parameters in it may have. */
    private boolean isOf(Operation operation, String path) {
        List<String> names = PARAMETER
                .matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();
        Matcher values = Pattern.compile(PARAMETER.matcher(operation.path()).replaceAll("([^/]+)"))
                .matcher(path);
        if (!values.matches()) {
            return false;
        }
        return names.stream().allMatch(name -> {
            Located schema = pathParameter(operation, name);
            String value = values.group(names.indexOf(name) + 1);
            return faults(schema.pointer(), TextNode.valueOf(value)).isEmpty();
        });
    }

    private Located pathParameter(Operation operation, String name) {
        return parameters(operation).stream()
                .filter(parameter -> parameter.node().get("in").textValue().equals("path"))
                .filter(parameter -> parameter.node().get("name").textValue().equals(name))
                .map(parameter -> at(parameter.pointerTo("schema")))
                .findFirst()
                .orElseThrow();
    }

    /** The parameters of an operation, those of its path first. */
    List<Located> parameters(Operation operation) {
        return Stream.of("/paths/" + escaped(operation.path()), operation.pointer())
                .map(owner -> owner + "/parameters")
                .flatMap(owner -> IntStream.range(0, root.at(owner).size()).mapToObj(i -> at(owner + "/" + i)))
                .toList();
    }

    /** What is at a place, behind the reference if there is one. */
    Located at(String pointer) {
        JsonNode node = root.at(pointer);
        return node.has("$ref") ? at(node.get("$ref").textValue().substring(1)) : new Located(pointer, node);
    }

    /** What a schema at a place says against an instance; empty if nothing. */
    List<String> faults(String pointer, JsonNode instance) {
        Schema schema =
                schemas.computeIfAbsent(pointer, place -> registry.getSchema(SchemaLocation.of(ADDRESS + "#" + place)));
        return schema.validate(instance).stream().map(Object::toString).toList();
    }

    static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    /** A place in the document. */
    record Located(String pointer, JsonNode node) {

        boolean isMissing() {
            return node.isMissingNode();
        }

        String pointerTo(String... segments) {
            StringBuilder longer = new StringBuilder(pointer);
            for (String segment : segments) {
                longer.append(JsonPointer.SEPARATOR).append(escaped(segment));
            }
            return longer.toString();
        }
    }

    /**
     * One operation.
     *
     * @param method in lower case, as the document has it
     * @param path the template
     */
    public record Operation(String method, String path) {

        String pointer() {
            return "/paths/" + escaped(path) + "/" + method;
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }
}
