package dev.muster.standalone.pushing.status;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.delivery.ledger.LedgerCount;
import dev.muster.domain.delivery.outcome.DeliveryState;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The number of contacts in each state of delivery, as text and as JSON. */
final class DeliveryCountText {

    private static final int MOST_SINK = 100;

    private DeliveryCountText() {}

    static List<String> lines(List<LedgerCount> standings) {
        if (standings.isEmpty()) {
            return List.of("Nothing of this workspace was passed on yet.");
        }
        List<String> lines = new ArrayList<>();
        bySink(standings).forEach((sink, counts) -> {
            lines.add(Printable.cut(sink.value(), MOST_SINK));
            Table table = new Table(2);
            counts.forEach(count -> table.row(
                    Long.toString(count.contacts()),
                    StateText.words(count.state()),
                    count.code().map(RefusalCode::name).orElse("")));
            lines.addAll(table.lines());
        });
        return lines;
    }

    static String json(List<LedgerCount> standings) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Map.Entry<SinkId, List<LedgerCount>> sink : bySink(standings).entrySet()) {
                json.writeStartObject();
                json.writeStringField("sink", sink.getKey().value());
                writeCounts(sink.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void writeCounts(List<LedgerCount> counts, JsonGenerator json) throws IOException {
        for (DeliveryState state : DeliveryState.values()) {
            json.writeNumberField(
                    StateText.member(state),
                    counts.stream()
                            .filter(count -> count.state() == state)
                            .mapToLong(LedgerCount::contacts)
                            .sum());
        }
        json.writeArrayFieldStart("rejections");
        for (LedgerCount count : counts) {
            if (count.code().isPresent()) {
                json.writeStartObject();
                json.writeStringField("code", count.code().get().name());
                json.writeStringField("state", count.state().name());
                json.writeNumberField("contacts", count.contacts());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static Map<SinkId, List<LedgerCount>> bySink(List<LedgerCount> standings) {
        Map<SinkId, List<LedgerCount>> bySink = new LinkedHashMap<>();
        standings.forEach(standing -> bySink.computeIfAbsent(standing.sink(), sink -> new ArrayList<>())
                .add(standing));
        return bySink;
    }
}
