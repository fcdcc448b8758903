package dev.muster.files.rejects;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.files.header.RejectsColumns;
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
        RejectsCells fix = RejectsCells.of(row);
        try {
            out.write(object(line, fix));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String object(String line, RejectsCells fix) {
        Set<String> members = new LinkedHashSet<>();
        try {
            JsonText.copyMembers(line, members::add, JsonText.FACTORY.createGenerator(Writer.nullWriter()));
        } catch (IOException notAnObject) {
            memberListener.accept(RejectsColumns.RECORD);
            return JsonText.write(json -> {
                json.writeStartObject();
                json.writeStringField(RejectsColumns.RECORD, line);
                end(json, fix);
            });
        }
        boolean again = RejectsColumns.arePresentIn(members);
        members.stream()
                .filter(member -> !again || !RejectsColumns.NAMES.contains(member))
                .forEach(memberListener);
        return JsonText.write(json -> {
            json.writeStartObject();
            JsonText.copyMembers(line, member -> again && RejectsColumns.NAMES.contains(member), json);
            end(json, fix);
        });
    }

    private static void end(JsonGenerator json, RejectsCells fix) throws IOException {
        if (fix.line().isEmpty()) {
            json.writeNullField(RejectsColumns.LINE);
        } else {
            json.writeNumberField(RejectsColumns.LINE, Long.parseLong(fix.line()));
        }
        json.writeStringField(RejectsColumns.CODE, fix.code());
        json.writeStringField(RejectsColumns.FIELD, fix.field());
        json.writeStringField(RejectsColumns.HINT, fix.hint());
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
