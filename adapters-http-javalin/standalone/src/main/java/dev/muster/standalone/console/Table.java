package dev.muster.standalone.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Rows for picocli's table, whose columns become as wide as their longest cell. Not thread-safe. */
public final class Table {

    private static final int GAP = 2;
    private static final ColorScheme PLAIN = Help.defaultColorScheme(Ansi.OFF);

    private final int indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table behind so many blanks. */
    public Table(int indent) {
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
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        TextTable table = TextTable.forColumns(
                PLAIN, IntStream.range(0, columns).mapToObj(this::column).toArray(Column[]::new));
        rows.forEach(row -> table.addRowValues(row.stream().map(Table::verbatim).toArray(Ansi.Text[]::new)));
        return table.toString().lines().toList();
    }

    private Column column(int index) {
        int before = index == 0 ? indent : GAP;
        int width = rows.stream()
                .mapToInt(row -> index < row.size() ? row.get(index).length() : 0)
                .max()
                .orElse(0);
        return new Column(before + width, before, Column.Overflow.TRUNCATE);
    }

    /** A cell that picocli does not search for its markup, which would change what people's data says. */
    private static Ansi.Text verbatim(String cell) {
        return PLAIN.apply(cell, List.of());
    }
}
