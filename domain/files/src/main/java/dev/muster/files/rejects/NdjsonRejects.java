package dev.muster.files.rejects;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.files.header.FixColumns;
import dev.muster.files.text.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Refused rows of an NDJSON file. */
final class NdjsonRejects implements RejectsWriter.Output {

    private final Writer out;
    private final Consumer<String> memberListener;

    NdjsonRejects(OutputStream target) {
        this(target, member -> {});
    }

    NdjsonRejects(OutputStream target, Consumer<String> memberListener) {
        this.out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        this.memberListener = memberListener;
    }

    @Override
    public void write(RowOutcome.Rejected row) {
        String line = String.join("", row.original());
        FixCells fix = FixCells.of(row);
        try {
            out.write(object(line, fix));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String object(String line, FixCells fix) {
        Set<String> members = new LinkedHashSet<>();
        try {
            JsonText.copyMembers(line, members::add, JsonText.FACTORY.createGenerator(Writer.nullWriter()));
        } catch (IOException notAnObject) {
            memberListener.accept(FixColumns.RECORD);
            return JsonText.write(json -> {
                json.writeStartObject();
                json.writeStringField(FixColumns.RECORD, line);
                end(json, fix);
            });
        }
        boolean again = FixColumns.areIn(members);
        members.stream()
                .filter(member -> !again || !FixColumns.NAMES.contains(member))
                .forEach(memberListener);
        return JsonText.write(json -> {
            json.writeStartObject();
            JsonText.copyMembers(line, member -> again && FixColumns.NAMES.contains(member), json);
            end(json, fix);
        });
    }

    private static void end(JsonGenerator json, FixCells fix) throws IOException {
        if (fix.line().isEmpty()) {
            json.writeNullField(FixColumns.LINE);
        } else {
            json.writeNumberField(FixColumns.LINE, Long.parseLong(fix.line()));
        }
        json.writeStringField(FixColumns.CODE, fix.code());
        json.writeStringField(FixColumns.FIELD, fix.field());
        json.writeStringField(FixColumns.HINT, fix.hint());
        json.writeEndObject();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
