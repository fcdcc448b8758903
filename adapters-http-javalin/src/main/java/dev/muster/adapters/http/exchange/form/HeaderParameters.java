package dev.muster.adapters.http.exchange.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters behind the value of a header: {@code form-data; name="x"} (RFC 9110 section 5.6.6). */
final class HeaderParameters {

    private static final Pattern VALUE = Pattern.compile("[^;]*+");
    private static final Pattern PARAMETER = Pattern.compile(
            "\\G\\s*+;\\s*+(?:([^=;\\s]++)\\s*+=\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^;]*+)))?+",
            Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private HeaderParameters() {}

    /** All of them by name, in lower case; of repeated ones the first counts. */
    static Map<String, String> of(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher value = VALUE.matcher(header);
        Matcher next = PARAMETER.matcher(header);
        boolean isThere = value.lookingAt() && next.find(value.end());
        while (isThere) {
            if (next.group(1) != null) {
                String text = next.group(2) != null
                        ? ESCAPE.matcher(next.group(2)).replaceAll("$1")
                        : next.group(3).strip();
                parameters.putIfAbsent(next.group(1).toLowerCase(Locale.ROOT), text);
            }
            isThere = next.find();
        }
        return parameters;
    }
}
