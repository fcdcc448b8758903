package dev.muster.adapters.http.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.documentation.OpenApiDocument.Located;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the document would have it: with its own examples for whatever is required, until something else is set.
 *
 * @param parameters values of parameters in the path and the query, by name
 * @param headers header lines
 * @param body the body; empty for none
 */
public record ExampleRequest(
        Operation operation, Map<String, String> parameters, Map<String, String> headers, Optional<String> body) {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OF_THE_DOORS;
    private static final String BOUNDARY = "line-between-parts";

    /** Of a method and a path template. */
    public static ExampleRequest example(String name) {
        Operation operation = DOCUMENT.operations().stream()
                .filter(candidate -> candidate.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the document: " + name));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Located parameter : DOCUMENT.parameters(operation)) {
            if (parameter.node().path("required").booleanValue()) {
                parameters.put(
                        parameter.node().get("name").textValue(),
                        parameter.node().get("example").asText());
            }
        }
        JsonNode content =
                DOCUMENT.at(operation.pointer() + "/requestBody/content").node();
        if (content.has("multipart/form-data")) {
            return new ExampleRequest(operation, parameters, Map.of(), Optional.empty())
                    .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .sending(form("email,first\nada@example.com,Ada\nbad,B\n"));
        }
        Optional<String> body = Optional.of(content.at("/application~1json/examples"))
                .filter(JsonNode::isObject)
                .map(examples -> examples.elements().next().get("value").toString());
        return new ExampleRequest(operation, parameters, Map.of("Content-Type", "application/json"), body);
    }

    /** A form with a file, in which the column {@code first} holds first names. */
    static String form(String file) {
        return part("projectId", MountedDoors.WORKSPACE.value())
                + part("columnMap", "{\"email\":\"email\",\"firstName\":\"first\"}")
                + part("file\"; filename=\"people.csv", file)
                + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    /** With another value of a parameter. */
    public ExampleRequest where(String parameter, String value) {
        return new ExampleRequest(operation, with(parameters, parameter, value), headers, body);
    }

    /** Without a parameter. */
    ExampleRequest without(String parameter) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(parameter);
        return new ExampleRequest(operation, fewer, headers, body);
    }

    public ExampleRequest with(String header, String value) {
        return new ExampleRequest(operation, parameters, with(headers, header, value), body);
    }

    public ExampleRequest sending(String otherBody) {
        return new ExampleRequest(operation, parameters, headers, Optional.of(otherBody));
    }

    /** With a part of the body replaced. */
    public ExampleRequest saying(String text, String instead) {
        String before = body.orElseThrow();
        if (!before.contains(text)) {
            throw new IllegalStateException(operation + " does not say " + text);
        }
        return sending(before.replace(text, instead));
    }

    public ExampleRequest as(String key) {
        return with("X-API-Key", key);
    }

    public HttpRequest.Builder to(MountedDoors doors) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String value = URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
            String template = "{" + parameter.getKey() + "}";
            if (path.contains(template)) {
                path = path.replace(template, value);
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.getKey())
                        .append("=")
                        .append(value);
            }
        }
        HttpRequest.Builder request = doors.request(path + query);
        headers.forEach(request::header);
        return request.method(
                operation.toString().substring(0, operation.toString().indexOf(' ')),
                body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }
}
