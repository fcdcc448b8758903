package dev.muster.standalone.pushing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.delivery.DeliveryState;
import dev.muster.domain.delivery.LedgerStanding;
import dev.muster.domain.delivery.RefusalCode;
import dev.muster.domain.delivery.SinkId;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.Printable;
import dev.muster.standalone.console.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many contacts stand where, for people and for scripts. */
final class StandingText {

    private static final int MOST_SINK = 100;

    private StandingText() {}

    static List<String> lines(List<LedgerStanding> standings) {
        if (standings.isEmpty()) {
            return List.of("Nothing of this workspace was passed on yet.");
        }
        List<String> lines = new ArrayList<>();
        bySink(standings).forEach((sink, counts) -> {
            lines.add(Printable.cut(sink.value(), MOST_SINK));
            Table table = new Table("  ");
            counts.forEach(count -> table.row(
                    Long.toString(count.contacts()),
                    StateText.words(count.state()),
                    count.code().map(RefusalCode::name).orElse("")));
            lines.addAll(table.lines());
        });
        return lines;
    }

    static String json(List<LedgerStanding> standings) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Map.Entry<SinkId, List<LedgerStanding>> sink :
                    bySink(standings).entrySet()) {
                json.writeStartObject();
                json.writeStringField("sink", sink.getKey().value());
                writeCounts(sink.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void writeCounts(List<LedgerStanding> counts, JsonGenerator json) throws IOException {
        for (DeliveryState state : DeliveryState.values()) {
            json.writeNumberField(
                    StateText.member(state),
                    counts.stream()
                            .filter(count -> count.state() == state)
                            .mapToLong(LedgerStanding::contacts)
                            .sum());
        }
        json.writeArrayFieldStart("rejections");
        for (LedgerStanding count : counts) {
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

    private static Map<SinkId, List<LedgerStanding>> bySink(List<LedgerStanding> standings) {
        Map<SinkId, List<LedgerStanding>> bySink = new LinkedHashMap<>();
        standings.forEach(standing -> bySink.computeIfAbsent(standing.sink(), sink -> new ArrayList<>())
                .add(standing));
        return bySink;
    }
}
