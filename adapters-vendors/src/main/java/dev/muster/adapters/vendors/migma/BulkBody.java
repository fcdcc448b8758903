package dev.muster.adapters.vendors.migma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Stream;

/** The body of a bulk import: the project and the contacts. */
final class BulkBody {

    private static final String END = "]}";

    private BulkBody() {}

    static String of(String project, Stream<String> items) {
        return items.collect(joining(",", beginning(project), END));
    }

    /** The size of a body without contacts, in bytes. */
    static int frameBytes(String project) {
        return (beginning(project) + END).getBytes(UTF_8).length;
    }

    private static String beginning(String project) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(project));
        return "{\"projectId\":\"" + quoted + "\",\"subscribers\":[";
    }
}
