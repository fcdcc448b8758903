package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.domain.attribute.StorableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects what is wrong with a request, in the order in which it is checked. Used for one request; not thread-safe. */
public final class Issues {

    /** A longer list would cost more than the request itself; its last entry counts the rest. */
    private static final int MOST = 50_000;

    private final List<ErrorDetail> details = new ArrayList<>();
    private long unlisted;

    /** The content, or 422 if there are issues. The supplier is called only if there are none. */
    public <T> Checked<T> checked(Supplier<T> content) {
        return details.isEmpty() ? Checked.passed(content.get()) : Checked.refused(Answers.unprocessable(listed()));
    }

    public boolean isEmpty() {
        return details.isEmpty();
    }

    public void add(String field, String issue) {
        add(ErrorDetail.of(field, issue));
    }

    public void add(ErrorDetail detail) {
        if (details.size() < MOST) {
            details.add(detail);
        } else {
            unlisted++;
        }
    }

    /**
     * Adds that a value has another type than it should.
     *
     * @param path the value's place: names of members and indexes, with dots between them
     * @param expected the type it should have: array, object, record or string
     */
    public void addType(String path, String expected, JsonNode found) {
        String received =
                found.isMissingNode() ? "undefined" : found.getNodeType().name().toLowerCase(Locale.ROOT);
        add(path, "Invalid input: expected " + expected + ", received " + received);
    }

    /** Adds that a value is none of the words that it can be. */
    public void addOption(String path, Collection<String> words) {
        String listed = words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining("|"));
        add(path, "Invalid option: expected one of " + listed);
    }

    /** The text at a path; adds an issue, and is empty, if there is no string. */
    public String text(String path, JsonNode found) {
        if (found.isTextual()) {
            return StorableText.withoutLoneSurrogates(found.textValue());
        }
        addType(path, "string", found);
        return "";
    }

    /**
     * The elements of the array at a path; adds an issue, and is empty, if there is no array.
     *
     * @param element reads the element at a path
     */
    public <T> List<T> elements(String path, JsonNode found, BiFunction<String, JsonNode, T> element) {
        List<T> elements = new ArrayList<>(found.isArray() ? found.size() : 0);
        if (!found.isArray()) {
            addType(path, "array", found);
            return elements;
        }
        for (JsonNode each : found) {
            elements.add(element.apply(path + "." + elements.size(), each));
        }
        return elements;
    }

    private List<ErrorDetail> listed() {
        if (unlisted > 0) {
            String field = details.get(0).field().split("\\.", 2)[0];
            details.add(ErrorDetail.of(field, unlisted + " further issues are not listed"));
        }
        return List.copyOf(details);
    }
}
