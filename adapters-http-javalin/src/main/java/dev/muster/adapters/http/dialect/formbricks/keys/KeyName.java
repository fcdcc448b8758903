package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.TextFields;
import dev.muster.adapters.http.dialect.formbricks.protocol.TypeIssue;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.StorableText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a body says what a key is called and what it is for. Both members must be there, and either may be null.
 *
 * @param name empty to call the key after itself
 * @param description empty for none
 */
record KeyName(Optional<String> name, Optional<String> description) {

    /** Reads both; what is wrong is added to the issues. */
    static KeyName read(TextFields body, List<ErrorDetail> issues) {
        return new KeyName(textOrNull(body, "name", issues), textOrNull(body, "description", issues));
    }

    /** The name, or the words of the key with a capital each. */
    String nameFor(String key) {
        return name.orElseGet(() ->
                Arrays.stream(key.split("_", -1)).map(KeyName::capitalised).collect(Collectors.joining(" ")));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static Optional<String> textOrNull(TextFields body, String member, List<ErrorDetail> issues) {
        JsonField<String> slot = body.text(member);
        if (slot instanceof JsonField.Other<String> other && other.received().equals("null")) {
            return Optional.empty();
        }
        String text = TypeIssue.text(member, slot, issues);
        if (!StorableText.isStorable(text)) {
            issues.add(ErrorDetail.of(member, "The text contains the character U+0000, which cannot be stored."));
        }
        return Optional.of(text);
    }
}
