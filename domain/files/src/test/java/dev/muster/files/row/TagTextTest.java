package dev.muster.files.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a,b#a|b",
                "a; b ;;c,d#a|b|c,d",
                "a|b,c#a|b,c",
                "* myContacts ::: * friends#myContacts|friends",
                "* myContacts#myContacts",
                "\"VIP\",\"New, customer\"#VIP|New, customer",
                "[\"a,b\",\"c\"]#a,b|c",
                "[a]#a",
                "[a, b]#a|b",
                "[VIP], [Gold]#[VIP]|[Gold]",
                "[VIP] customer#[VIP] customer",
                "[a,[b]]#[a|[b]]",
                "['a','b']#a|b",
                "['a, b', \"it's\", 'it\\'s', plain ]#a, b|it's|it's|plain",
                "['twas]#'twas",
                "[\"a\", 1, null]#a|1",
                "{a,b}#a|b",
                "{\"New, customer\",\"a \\\"b\\\"\",NULL}#New, customer|a \"b\"",
                "{}#``",
                "[]#``",
                "[a,]#a",
                "{#{",
                "[#[",
                "NULL#``",
                "null#``",
                "-#``",
                "\u2013#``",
                "N/A#``",
                "n/a; VIP; -#VIP",
                "a, NULL#a",
                "[\"NULL\"]#NULL",
                "NA#NA",
                "e-mail, a-b#e-mail|a-b",
                "one tag#one tag",
                "\"VIP, new#VIP, new",
                "\"VIP\" x,new#\"VIP\" x|new",
                "` `#``"
            })
    void readsTheNamesInACell(String cell, String names) {
        assertThat(String.join("|", TagText.parse(cell))).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b\nc", "a b\r\nc\r\n", "a b;\nc", "a b,\nc", "\na b\n\nc", "[a b,\n c]", "['a b',\n 'c']"})
    void takesLineBreaksForSeparators(String cell) {
        assertThat(TagText.parse(cell)).containsExactly("a b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "x\\", "\\'", " ", "{", "a,"})
    void takesLongCellsInItsStride(String piece) {
        assertThat(TagText.parse("['" + piece.repeat(200_000) + "']")).isNotNull();
    }
}
