package dev.muster.standalone.pushing.status;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.ledger.LedgerEntry;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** The list of contacts that vendors rejected. Memory holds one page of them. */
final class RejectedContacts {

    private static final int MOST_TEXT = 120;

    private final DeliveryLedger ledger;
    private final WorkspaceId workspace;

    RejectedContacts(DeliveryLedger ledger, WorkspaceId workspace) {
        this.ledger = ledger;
        this.workspace = workspace;
    }

    /** A table for each vendor, aligned page by page. */
    void print(Consumer<String> lines) {
        List<SinkId> sinks = sinks();
        if (sinks.isEmpty()) {
            lines.accept("No contact of this workspace is rejected.");
        }
        for (SinkId sink : sinks) {
            lines.accept(Printable.cut(sink.value(), MOST_TEXT));
            pages(sink).forEachRemaining(page -> table(page).lines().forEach(lines));
        }
    }

    /** One array with an object for each contact and vendor. */
    void write(OutputStream out) {
        JsonText.stream(out, json -> {
            json.writeStartArray();
            for (SinkId sink : sinks()) {
                RejectedPages pages = pages(sink);
                while (pages.hasNext()) {
                    for (LedgerEntry entry : pages.next()) {
                        write(sink, entry, json);
                    }
                }
            }
            json.writeEndArray();
            json.writeRaw(System.lineSeparator());
        });
    }

    private static Table table(List<LedgerEntry> page) {
        Table table = new Table(2);
        for (LedgerEntry entry : page) {
            table.row(
                    Printable.cut(entry.address(), MOST_TEXT),
                    entry.refusal().map(refusal -> refusal.code().name()).orElse(""),
                    StateText.words(entry.state()),
                    Integer.toString(entry.attempts()),
                    entry.at().toString(),
                    Printable.cut(entry.refusal().map(Refusal::detail).orElse(""), MOST_TEXT));
        }
        return table;
    }

    private static void write(SinkId sink, LedgerEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sink", sink.value());
        json.writeStringField("contactId", entry.contact().value());
        json.writeStringField("email", entry.address());
        json.writeStringField("state", entry.state().name());
        json.writeStringField(
                "code", entry.refusal().map(refusal -> refusal.code().name()).orElse(""));
        json.writeStringField("detail", entry.refusal().map(Refusal::detail).orElse(""));
        json.writeNumberField("attempts", entry.attempts());
        json.writeStringField("at", entry.at().toString());
        json.writeEndObject();
    }

    private List<SinkId> sinks() {
        return ledger.counts(workspace).stream()
                .filter(standing -> RejectedPages.REJECTED.contains(standing.state()))
                .map(LedgerCount::sink)
                .distinct()
                .toList();
    }

    private RejectedPages pages(SinkId sink) {
        return new RejectedPages(ledger, new DeliveryScope(workspace, sink));
    }
}
