package dev.muster.standalone.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.io.IOException;
import java.util.List;

/** The status changes of a contact, as text and as JSON. */
final class HistoryText {

    private static final int MOST_REASON = 60;

    private HistoryText() {}

    static List<String> lines(Contact contact, List<StatusChange> changes) {
        Table table = new Table(0);
        table.row(contact.createdAt().toString(), first(contact, changes).word(), "created");
        for (StatusChange change : changes) {
            table.row(
                    change.at().toString(),
                    change.to().word(),
                    change.by().door(),
                    Printable.cut(change.by().actor(), MOST_REASON),
                    Printable.cut(change.by().reason(), MOST_REASON));
        }
        return table.lines();
    }

    static String json(Contact contact, List<StatusChange> changes) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", contact.id().value());
            json.writeStringField("email", contact.profile().email().typed());
            json.writeStringField("status", contact.profile().status().word());
            json.writeStringField("createdAt", contact.createdAt().toString());
            json.writeStringField("createdAs", first(contact, changes).word());
            json.writeArrayFieldStart("changes");
            for (StatusChange change : changes) {
                write(change, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static ContactStatus first(Contact contact, List<StatusChange> changes) {
        return changes.isEmpty() ? contact.profile().status() : changes.get(0).from();
    }

    private static void write(StatusChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", change.at().toString());
        json.writeStringField("from", change.from().word());
        json.writeStringField("to", change.to().word());
        json.writeStringField("door", change.by().door());
        json.writeStringField("actor", change.by().actor());
        json.writeStringField("reason", change.by().reason());
        json.writeEndObject();
    }
}
