package dev.muster.standalone.importing;

import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
import dev.muster.standalone.console.Printable;
import java.util.ArrayList;
import java.util.List;

/** Format, encoding and columns of a file as text, so that a user can correct them with options. */
final class LayoutText {

    private static final int MOST_HEADER = 40;
    private static final int LINE_WIDTH = 100;

    private LayoutText() {}

    static List<String> lines(FileLayout layout) {
        String charset = layout.charset().name();
        if (layout.format() == FileFormat.NDJSON) {
            return List.of("Read as NDJSON in " + charset + ".");
        }
        List<String> lines = new ArrayList<>();
        lines.add("Read as CSV in " + charset + ", separated by " + delimiter(layout.delimiter()) + ", "
                + layout.columns().size() + " columns:");
        lines.addAll(wrapped(columns(layout)));
        return lines;
    }

    private static List<String> columns(FileLayout layout) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            String header = Printable.cut(layout.columns().get(i), MOST_HEADER);
            columns.add(header + " -> " + meaning(layout.meanings().get(i)));
        }
        return columns;
    }

    private static String meaning(ColumnMeaning meaning) {
        return switch (meaning.kind()) {
            case EMAIL -> "email";
            case USER_ID -> "userId";
            case STATUS -> meaning.key().isEmpty() ? "status" : "status and " + meaning.key();
            case TAGS -> "tags";
            case ATTRIBUTES -> "attributes";
            case ATTRIBUTE -> meaning.key();
            case LEFT_OUT -> "(left out)";
        };
    }

    private static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "pipes";
            default -> Printable.cut("'" + delimiter + "'", MOST_HEADER);
        };
    }

    private static List<String> wrapped(List<String> items) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (!line.isEmpty() && line.length() + item.length() > LINE_WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "  " : "").append(item).append(";  ");
        }
        lines.add(line.toString().replaceFirst(";\\s*$", ""));
        return lines;
    }
}
