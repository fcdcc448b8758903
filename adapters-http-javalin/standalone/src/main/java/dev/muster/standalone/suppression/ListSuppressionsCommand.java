package dev.muster.standalone.suppression;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.StoreOpener;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the list. */
@Command(name = "list", description = "Show the list, in the order of addresses and domains.")
public final class ListSuppressionsCommand implements Runnable {

    private static final int MOST_REASON = 60;

    private final Terminal terminal;
    private final StoreOpener stores;
    private final InstantSource clock;

    @Mixin
    private ListOptions options = new ListOptions();

    public ListSuppressionsCommand(Terminal terminal, StoreOpener stores, InstantSource clock) {
        this.terminal = terminal;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void run() {
        options.open(stores, clock, (lists, workspace) -> tell(lists.all(workspace)));
    }

    private void tell(List<SuppressionEntry> entries) {
        if (options.isJson()) {
            terminal.out().println(JsonText.ofList(entries, ListSuppressionsCommand::write));
        } else {
            Table table = new Table(0).row("ADDRESS OR DOMAIN", "SINCE", "REASON");
            entries.forEach(entry -> table.row(
                    Printable.cut(entry.target().key(), Integer.MAX_VALUE),
                    entry.at().toString(),
                    Printable.cut(entry.by().reason(), MOST_REASON)));
            table.lines().forEach(terminal.out()::println);
        }
    }

    private static void write(SuppressionEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("target", entry.target().key());
        json.writeStringField("kind", entry.target().isAddress() ? "address" : "domain");
        json.writeStringField("since", entry.at().toString());
        json.writeStringField("door", entry.by().door());
        json.writeStringField("actor", entry.by().actor());
        json.writeStringField("reason", entry.by().reason());
        json.writeEndObject();
    }
}
