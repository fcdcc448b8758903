package dev.muster.files.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCellTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Ada Lovelace <a@x.org>#a@x.org#Ada Lovelace",
                "\"Lovelace, Ada\" <a@x.org>#a@x.org#Lovelace, Ada",
                "\"Ada \\\"Countess\\\" L\"<a@x.org>#a@x.org#Ada \"Countess\" L",
                "Lovelace, Ada <a@x.org>#a@x.org#Lovelace, Ada",
                "<a@x.org>#a@x.org#``",
                "\"\" <a@x.org>#a@x.org#``",
                "a@x.org <a@x.org>#a@x.org#``",
                "\"a@x.org\" <a@x.org>#a@x.org#``",
                "ada@y.org <a@x.org>#a@x.org#ada@y.org",
                "Ada\u00A0<\u200Ba@x.org\u200B>#a@x.org#Ada",
                "mailto:a@x.org#a@x.org#``",
                "MAILTO: a@x.org#a@x.org#``",
                "mailto:a@x.org?subject=Hi&body=b@x.org#a@x.org#``",
                "mailto:a%2Blists@x.org#a+lists@x.org#``",
                "mailto:a+lists@x.org#a+lists@x.org#``",
                "mailto:50%@x.org#50%@x.org#``",
                "Ada <mailto:a@x.org>#a@x.org#Ada",
                "\u200Bmailto:a@x.org\u00A0#a@x.org#``",
                "a@x.org;#a@x.org#``",
                "; a@x.org#a@x.org#``",
                "a@x.org / #a@x.org#``"
            })
    void readsOneAddress(String cell, String address, String name) {
        assertThat(AddressCell.of(cell)).isEqualTo(new AddressCell(address, name, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a@x.org; b@x.org#b@x.org",
                "a@x.org;b@x.org;c@x.org#b@x.org;c@x.org",
                "a@x.org, b@x.org#b@x.org",
                "a@x.org / b@x.org#b@x.org",
                "a@x.org/b@x.org#b@x.org",
                "a@x.org | b@x.org#b@x.org",
                "a@x.org b@x.org#b@x.org",
                "`a@x.org\nb@x.org`#b@x.org",
                "`a@x.org\r\nb@x.org`#b@x.org",
                "a@x.org\u3001b@x.org#b@x.org",
                "a@x.org ::: b@x.org ::: c@x.org#b@x.org ::: c@x.org",
                "a@x.org ::: none#none",
                "mailto:a@x.org, mailto:b@x.org#mailto:b@x.org",
                "<a@x.org>, <b@x.org>#<b@x.org>",
                "a@x.org\u200B; \u200Bb@x.org#\u200Bb@x.org",
                "a@x.org, Bob <b@x.org>#Bob <b@x.org>",
                "a@x.org, \"b,c\"@x.org#\"b,c\"@x.org"
            })
    void takesTheFirstOfSeveralAndKeepsTheOthersAsTheyAre(String cell, String others) {
        assertThat(AddressCell.of(cell)).isEqualTo(new AddressCell("a@x.org", "", others));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.org",
                " a@x.org ",
                "\u200Ba@x.org",
                "a/b@x.org",
                "a|b@x.org",
                "\"a,b\"@x.org",
                "\"a;b\"@x.org, c@x.org",
                "ada,bob@x.org",
                "ada bob@x.org",
                "a@@x.org; b@x.org",
                "ada; Bob <b@x.org>",
                "a@x.org, work",
                "a@exam.ple com",
                "Ada <a@x.org",
                "Ada <a@x.org> Lovelace",
                "Ada <a@x.org>b@x.org",
                "Ada <>",
                "mailto:",
                "mailto:?to=a@x.org",
                "n/a",
                "\u201Ca@x.org\u201D",
                ":"
            })
    void leavesEverythingElseWhole(String cell) {
        assertThat(AddressCell.of(cell)).isEqualTo(new AddressCell(cell, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u00A0\uFEFF"})
    void findsNothingInWhatShowsNothing(String cell) {
        assertThat(AddressCell.of(cell)).isEqualTo(new AddressCell("", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@x.org,", " ", "\\\"", "\"", "<", "a", "a@", "; ", "mailto:", "::: "})
    void takesLongCellsInItsStride(String piece) {
        assertThat(AddressCell.of("\"x" + piece.repeat(200_000) + "x")).isNotNull();
        assertThat(AddressCell.of("x " + piece.repeat(200_000) + "x")).isNotNull();
    }

    @Property
    void anAddressThatParsesIsReadAsItself(@ForAll("cells") List<String> pieces) {
        String cell = String.join("", pieces);

        EmailAddress.parse(cell).ifPresent(address -> {
            assertThat(EmailAddress.parse(AddressCell.of(cell).address())).contains(address);
            assertThat(AddressCell.of(cell).others()).isEmpty();
        });
    }

    @Property
    void nothingInTheCellIsLost(@ForAll("cells") List<String> pieces) {
        String cell = String.join("", pieces);
        AddressCell read = AddressCell.of(cell);

        assertThat(cell).contains(read.address(), read.name(), read.others());
        assertThat(read.others())
                .satisfiesAnyOf(
                        others -> assertThat(others).isEmpty(),
                        others -> assertThat(others).contains("@"));
        if (!read.others().isEmpty()) {
            assertThat(EmailAddress.parse(read.address())).isPresent();
        }
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of(
                        "a@x.org",
                        "b+c/d|e@x.org",
                        "Ada",
                        "<",
                        ">",
                        "\"",
                        ",",
                        ";",
                        "/",
                        " ",
                        "\n",
                        "mailto:",
                        "@",
                        ":")
                .list()
                .ofMaxSize(6);
    }
}
