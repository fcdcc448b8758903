package dev.muster.adapters.http.dialect.formbricks.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.domain.attribute.StorableText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The display name and the description of a key in a body. Both members must be present; either may be null.
 *
 * @param name empty to derive the name from the key
 * @param description empty for none
 */
record KeyName(Optional<String> name, Optional<String> description) {

    /** Reads both; adds an issue for each that is missing, of another type or cannot be stored. */
    static KeyName read(JsonNode body, Issues issues) {
        return new KeyName(textOrNull(body, "name", issues), textOrNull(body, "description", issues));
    }

    /** The name, or the key's words, each with a capital letter. */
    String nameFor(String key) {
        return name.orElseGet(() ->
                Arrays.stream(key.split("_", -1)).map(KeyName::capitalised).collect(Collectors.joining(" ")));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Optional<String> textOrNull(JsonNode body, String member, Issues issues) {
        JsonNode found = body.path(member);
        if (found.isNull()) {
            return Optional.empty();
        }
        String text = issues.text(member, found);
        if (!StorableText.isStorable(text)) {
            issues.add(member, "The text contains the character U+0000, which cannot be stored.");
        }
        return Optional.of(text);
    }
}
