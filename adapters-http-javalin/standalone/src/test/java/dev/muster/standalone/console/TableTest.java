package dev.muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsAreAsWideAsTheirLongestCell() {
        Table table = new Table(2).row("name", "12", "x").row("n", "3", "").row("a longer name");

        assertThat(table.lines()).containsExactly("  name           12  x", "  n              3", "  a longer name");
    }

    @Test
    void aCellIsShownAsItIs() {
        Table table = new Table(0).row("@|red Ada|@", "@|bold", "a b").row("👩", "");

        assertThat(table.lines()).containsExactly("@|red Ada|@  @|bold  a b", "👩");
    }

    @Test
    void aTableWithoutRowsHasNoLines() {
        assertThat(new Table(2).lines()).isEmpty();
    }

    @Test
    void aLongCellStaysOnItsLine() {
        String hint = "many words ".repeat(40).strip();

        assertThat(new Table(0).row("1", hint, "end").lines()).containsExactly("1  " + hint + "  end");
    }
}
