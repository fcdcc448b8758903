package dev.muster.adapters.vendors.formbricks.protocol;

import dev.muster.domain.attribute.AttributeKey;
import java.util.Locale;

/** The body of a request that creates an attribute key. The server requires a description, if only {@code null}. */
final class KeyBody {

    private KeyBody() {}

    static String of(String workspace, AttributeKey key) {
        JsonText json = new JsonText();
        json.raw("{\"workspaceId\":").quoted(workspace);
        json.raw(",\"environmentId\":").quoted(workspace);
        json.raw(",\"key\":").quoted(key.key());
        json.raw(",\"name\":").quoted(key.name());
        json.raw(",\"description\":");
        key.description().ifPresentOrElse(json::quoted, () -> json.raw("null"));
        json.raw(",\"dataType\":").quoted(key.type().name().toLowerCase(Locale.ROOT));
        return json.raw("}").toString();
    }
}
