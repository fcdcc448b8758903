package dev.muster.adapters.vendors.formbricks.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.adapters.vendors.formbricks.protocol.JsonText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The body of a bulk upload. It names the workspace twice: newer servers read {@code workspaceId}, older ones
 * {@code environmentId}.
 */
public final class BulkBody {

    private BulkBody() {}

    /**
     * The whole body.
     *
     * @param names the display name of an attribute key
     */
    public static String of(String workspace, List<TranslatedContact> contacts, UnaryOperator<String> names) {
        JsonText json = new JsonText();
        json.raw("{\"workspaceId\":").quoted(workspace);
        json.raw(",\"environmentId\":").quoted(workspace);
        json.raw(",\"contacts\":[");
        String comma = "";
        for (TranslatedContact contact : contacts) {
            write(contact, names, json.raw(comma));
            comma = ",";
        }
        return json.raw("]}").toString();
    }

    /** The size of the body without contacts, in bytes. */
    public static int frameBytes(String workspace) {
        return bytes(of(workspace, List.of(), names -> names));
    }

    /** The size of a contact and a comma, in bytes. */
    public static int bytes(TranslatedContact contact, UnaryOperator<String> names) {
        JsonText json = new JsonText();
        write(contact, names, json);
        return bytes(json.raw(",").toString());
    }

    /** All that the server stores of a contact, without the display names of keys. */
    public static String content(TranslatedContact contact) {
        JsonText json = new JsonText();
        String separator = "{";
        for (var value : contact.values().entrySet()) {
            json.raw(separator).quoted(value.getKey()).raw(":").quoted(value.getValue());
            separator = ",";
        }
        return json.raw("}").toString();
    }

    private static void write(TranslatedContact contact, UnaryOperator<String> names, JsonText json) {
        json.raw("{\"attributes\":[");
        String comma = "";
        for (var value : contact.values().entrySet()) {
            json.raw(comma).raw("{\"attributeKey\":{\"key\":").quoted(value.getKey());
            json.raw(",\"name\":").quoted(names.apply(value.getKey()));
            json.raw("},\"value\":").quoted(value.getValue()).raw("}");
            comma = ",";
        }
        json.raw("]}");
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
