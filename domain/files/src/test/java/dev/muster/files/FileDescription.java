package dev.muster.files;

import dev.muster.domain.problem.Problem;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.FileLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file as text that can be compared: what was detected, and every row. */
final class FileDescription {

    private FileDescription() {}

    static List<String> of(Opened opened) {
        if (opened instanceof Opened.Refused refused) {
            return List.of("refused " + refused.reason() + ": " + refused.hint());
        }
        try (ContactFile file = ((Opened.Ready) opened).file()) {
            List<String> lines = new ArrayList<>(layout(file.layout()));
            for (Optional<ContactRow> row = file.next(); row.isPresent(); row = file.next()) {
                lines.addAll(row(row.get()));
            }
            return lines;
        }
    }

    private static List<String> layout(FileLayout layout) {
        List<String> lines = new ArrayList<>();
        lines.add(layout.format() + " in " + layout.charset() + ", fields end at " + quoted("" + layout.delimiter()));
        for (int i = 0; i < layout.columns().size(); i++) {
            ColumnMeaning meaning = layout.meanings().get(i);
            lines.add("  " + quoted(layout.columns().get(i)) + " is " + meaning.kind()
                    + (meaning.key().isEmpty() ? "" : " " + meaning.key()));
        }
        return lines;
    }

    private static List<String> row(ContactRow row) {
        List<String> lines = new ArrayList<>();
        lines.add("row " + row.position().number() + " on line "
                + row.position().line().orElse(0) + ": " + quoted(row.email())
                + row.userId().map(id -> " userId " + quoted(id)).orElse("")
                + row.status().map(word -> " is " + word).orElse("")
                + (row.tags().isEmpty()
                        ? ""
                        : " tagged "
                                + row.tags().stream()
                                        .map(FileDescription::quoted)
                                        .toList()));
        for (RowAttribute attribute : row.attributes()) {
            if (!attribute.value().isBlank()) {
                String kind = attribute.value().getClass().getSimpleName().equals("Json") ? " json " : " ";
                lines.add(
                        "  " + attribute.key() + kind + quoted(attribute.value().text()));
            }
        }
        for (Problem problem : row.faults()) {
            lines.add("  ! " + problem.code() + " in " + quoted(problem.field()) + " at " + quoted(problem.value())
                    + ": " + problem.hint());
        }
        return lines;
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t") + "\"";
    }
}
