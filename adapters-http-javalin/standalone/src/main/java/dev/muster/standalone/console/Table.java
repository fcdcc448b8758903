package dev.muster.standalone.console;

import java.util.ArrayList;
import java.util.List;

/** Text in aligned columns, two blanks between them. Not thread-safe. */
public final class Table {

    private static final String GAP = "  ";

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table at the left edge. */
    public Table() {
        this("");
    }

    /** A table behind this indent. */
    public Table(String indent) {
        this.indent = indent;
    }

    /** Adds a row; rows may differ in length. */
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The rows, each as one line without blanks at its end. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            boolean isNumber = !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
            line.append(column == 0 ? "" : GAP).append(isNumber ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
