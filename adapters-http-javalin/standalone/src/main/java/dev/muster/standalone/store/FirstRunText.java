package dev.muster.standalone.store;

import dev.muster.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The text for a new store: its key, and one example request for each dialect. */
final class FirstRunText {

    private FirstRunText() {}

    static List<String> lines(Workspace workspace, String secret, String server) {
        List<String> lines = new ArrayList<>();
        lines.add("A new store: an organisation, a workspace and an access key were created.");
        lines.add("");
        lines.add("  organisation  " + workspace.organisation());
        lines.add("  workspace     " + workspace.id() + "  (" + workspace.name() + ")");
        lines.add("  access key    " + secret + "  (may manage this workspace)");
        lines.add("");
        lines.add("The key is shown only now; keep it. With a server at " + server
                + ", either of these adds two contacts:");
        lines.add("");
        lines.addAll(migma(workspace, secret, server));
        lines.add("");
        lines.addAll(formbricks(workspace, secret, server));
        lines.add("");
        return lines;
    }

    private static List<String> migma(Workspace workspace, String secret, String server) {
        return List.of(
                "curl -X POST '" + server + "/v1/contacts/bulk' \\",
                "  -H 'Authorization: Bearer " + secret + "' -H 'Content-Type: application/json' \\",
                "  -d '{\"projectId\":\"" + workspace.id() + "\",\"subscribers\":["
                        + subscriber("john@example.com", "John") + "," + subscriber("jane@example.com", "Jane")
                        + "]}'");
    }

    private static List<String> formbricks(Workspace workspace, String secret, String server) {
        return List.of(
                "curl -X PUT '" + server + "/api/v2/management/contacts/bulk' \\",
                "  -H 'x-api-key: " + secret + "' -H 'Content-Type: application/json' \\",
                "  -d '{\"environmentId\":\"" + workspace.id() + "\",\"contacts\":["
                        + contact("john.doe@example.com", "John") + "," + contact("jane.smith@example.com", "Jane")
                        + "]}'");
    }

    private static String subscriber(String email, String firstName) {
        return "{\"email\":\"" + email + "\",\"firstName\":\"" + firstName + "\"}";
    }

    private static String contact(String email, String firstName) {
        return "{\"attributes\":[" + attribute("email", "Email Address", email) + ","
                + attribute("firstName", "First Name", firstName) + "]}";
    }

    private static String attribute(String key, String name, String value) {
        return "{\"attributeKey\":{\"key\":\"" + key + "\",\"name\":\"" + name + "\"},\"value\":\"" + value + "\"}";
    }
}
