package dev.muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        Table table = new Table("> ").row("name", "12", "x").row("n", "3", "");

        assertThat(table.lines()).containsExactly("> name  12  x", "> n      3");
    }

    @Test
    void countsCharactersBeyondTheBasicPlaneOnce() {
        Table table = new Table().row("👩", "a").row("bc", "d");

        assertThat(table.lines()).containsExactly("👩   a", "bc  d");
    }
}
