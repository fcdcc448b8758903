package dev.muster.files.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b#a|b",
                "a; b ;;c,d#a|b|c,d",
                "a|b,c#a|b,c",
                "* myContacts ::: * friends#myContacts|friends",
                "* myContacts#myContacts",
                "\"VIP\",\"New, customer\"#VIP|New, customer",
                "[\"a,b\",\"c\"]#a,b|c",
                "[a]#[a]",
                "one tag#one tag",
                "\"VIP, new#VIP, new",
                "\"VIP\" x,new#\"VIP\" x|new",
                "' '#''"
            })
    void readsTheNamesInACell(String cell, String names) {
        assertThat(String.join("|", TagText.parse(cell))).isEqualTo(names);
    }
}
