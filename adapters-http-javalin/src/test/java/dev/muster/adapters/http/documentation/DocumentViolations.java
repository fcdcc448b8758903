package dev.muster.adapters.http.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.muster.adapters.http.Golden;
import dev.muster.adapters.http.documentation.OpenApiDocument.Located;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the document has to say against one answer: its status, its headers, the type and the content of its body. */
final class DocumentViolations {

    /** Headers that HTTP itself accounts for. */
    private static final Set<String> HTTP = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "date",
            "server",
            "vary",
            "connection",
            "allow",
            "transfer-encoding");

    private final OpenApiDocument description;
    private final List<String> texts = new ArrayList<>();

    private DocumentViolations(OpenApiDocument description) {
        this.description = description;
    }

    /** The objections; empty if the answer is as the operation promises. */
    static List<String> to(HttpResponse<String> answer, Operation operation, OpenApiDocument description) {
        DocumentViolations objections = new DocumentViolations(description);
        String status = Integer.toString(answer.statusCode());
        Located promised = description.at(operation.pointer() + "/responses/" + status);
        if (promised.isMissing()) {
            return List.of(operation + ": status " + status + " is not in the document");
        }
        objections.headers(answer, promised);
        objections.body(answer, promised);
        return objections.texts.stream()
                .map(text -> operation + ", " + status + ": " + text)
                .toList();
    }

    private void headers(HttpResponse<String> answer, Located promised) {
        Map<String, Located> expected = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        promised.node()
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> expected.put(name, description.at(promised.pointerTo("headers", name))));
        expected.forEach((name, header) -> answer.headers()
                .firstValue(name)
                .ifPresentOrElse(value -> header(name, header, value), () -> {
                    if (header.node().path("required").booleanValue()) {
                        texts.add("the header " + name + " is missing");
                    }
                }));
        answer.headers().map().keySet().stream()
                .filter(name -> !HTTP.contains(name.toLowerCase(Locale.ROOT)) && !expected.containsKey(name))
                .forEach(name -> texts.add("the header " + name + " is not in the document"));
    }

    private void header(String name, Located header, String value) {
        JsonNode typed = header.node().at("/schema/type").asText().equals("integer") && value.matches("[0-9]{1,18}")
                ? LongNode.valueOf(Long.parseLong(value))
                : TextNode.valueOf(value);
        description
                .faults(header.pointerTo("schema"), typed)
                .forEach(fault -> texts.add("the header " + name + ": " + fault));
    }

    private void body(HttpResponse<String> answer, Located promised) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = promised.node().path("content");
        if (content.isMissingNode()) {
            if (!answer.body().isEmpty()) {
                texts.add("a body is not in the document");
            }
        } else if (!content.has(type)) {
            texts.add("the content type '" + type + "' is not in the document");
        } else if (type.equals("application/json")) {
            texts.addAll(description.faults(promised.pointerTo("content", type, "schema"), Golden.json(answer.body())));
        }
    }
}
