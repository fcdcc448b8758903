package dev.muster.standalone.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.workspace.Workspace;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.io.IOException;
import java.util.List;

/** Workspaces as text and as JSON. */
final class WorkspaceText {

    private static final int MOST_CHARACTERS = 60;

    private WorkspaceText() {}

    static List<String> table(List<Workspace> workspaces) {
        Table table = new Table(0).row("ID", "NAME", "ORGANISATION", "ALIASES");
        for (Workspace workspace : workspaces) {
            table.row(
                    workspace.id().value(),
                    Printable.cut(workspace.name(), MOST_CHARACTERS),
                    Printable.cut(workspace.organisation().value(), MOST_CHARACTERS),
                    Printable.cut(String.join(", ", workspace.aliases()), MOST_CHARACTERS));
        }
        return table.lines();
    }

    static void write(Workspace workspace, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", workspace.id().value());
        json.writeStringField("name", workspace.name());
        json.writeStringField("organisationId", workspace.organisation().value());
        json.writeArrayFieldStart("aliases");
        for (String alias : workspace.aliases()) {
            json.writeString(alias);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
