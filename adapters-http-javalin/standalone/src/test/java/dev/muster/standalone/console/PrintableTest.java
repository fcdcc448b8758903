package dev.muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void keepsTextOfAnyScript() {
        assertThat(Printable.cut("Zoë 伟 👩", 10)).isEqualTo("Zoë 伟 👩");
    }

    @Test
    void takesTheSteeringOutOfControlCharactersAndLineBreaks() {
        assertThat(Printable.cut("a\u001b[31mb\r\nc\u202ed\u2028e", 40)).isEqualTo("a [31mb  c d e");
    }

    @Test
    void cutsByCharactersAndShowsThatItDid() {
        assertThat(Printable.cut("👩👩👩👩", 3)).isEqualTo("👩👩…");
        assertThat(Printable.cut("👩👩👩", 3)).isEqualTo("👩👩👩");
    }
}
