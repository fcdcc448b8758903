package dev.muster.domain.importing.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeEvidenceTest {

    static final List<String> NUMBERS =
            List.of("42", "-7", "3.5", "0", "20240115", "1700000000000", "9007199254740992");

    static final List<String> DATES = List.of(
            "2024-01-15",
            "2024/01/15",
            "2024-01-15T10:30:00Z",
            "2024-01-15 10:30",
            "2024-01-15T10:30:00+02:00",
            "13-01-2024",
            "01-13-2024",
            "31/12/2024");

    /** Whatever would come back changed if it were read and printed again, or would have to be guessed. */
    static final List<String> TEXTS = List.of(
            "  42 ",
            "+42",
            "42.0",
            "0x2A",
            "007",
            "00123",
            "+49123456789",
            "1.10",
            ".5",
            "5.",
            "-0",
            "1e3",
            "1E3",
            "9007199254740993",
            "12345678901234567890",
            "1e21",
            "0.0000001",
            "Infinity",
            "1e400",
            "1,000",
            "1,5",
            "1_000",
            "NaN",
            "infinity",
            "-0x1F",
            "$5",
            "5 kg",
            "٤٢",
            "true",
            "01-02-2024",
            " 2024-01-15",
            "2024-01-15 ",
            "31-12-2024 10:30",
            "2024-02-30",
            "31-04-2024",
            "13-13-2024",
            "99-99-2024",
            "00-00-2024",
            "2024-13-01",
            "2024-01-15foo",
            "2024-1-5",
            "1-2-2024",
            "01.02.2024",
            "Jan 15, 2024");

    @ParameterizedTest
    @FieldSource("NUMBERS")
    void aPlainDecimalSpeaksForANumber(String text) {
        assertThat(evidence(text)).isEqualTo(TypeEvidence.NUMBER);
    }

    @ParameterizedTest
    @FieldSource("DATES")
    void anUnmistakableDateSpeaksForADate(String text) {
        assertThat(evidence(text)).isEqualTo(TypeEvidence.DATE);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void anythingElseSpeaksForText(String text) {
        assertThat(evidence(text)).isEqualTo(TypeEvidence.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\u00A0"})
    void aBlankSpeaksForNothing(String text) {
        assertThat(evidence(text)).isEqualTo(TypeEvidence.NONE);
    }

    @Test
    void aJsonNumberSpeaksForANumberAndOtherJsonForText() {
        assertThat(TypeEvidence.of(AttributeValue.json("42"))).isEqualTo(TypeEvidence.NUMBER);
        assertThat(TypeEvidence.of(AttributeValue.json("true"))).isEqualTo(TypeEvidence.TEXT);
        assertThat(TypeEvidence.of(AttributeValue.json("[42]"))).isEqualTo(TypeEvidence.TEXT);
    }

    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "NONE, NONE, NONE",
        "NONE, NUMBER, NUMBER",
        "NONE, DATE, DATE",
        "NONE, TEXT, TEXT",
        "NUMBER, NUMBER, NUMBER",
        "NUMBER, DATE, TEXT",
        "NUMBER, TEXT, TEXT",
        "DATE, DATE, DATE",
        "DATE, TEXT, TEXT",
        "TEXT, TEXT, TEXT",
    })
    void addsUpInEitherOrder(TypeEvidence one, TypeEvidence other, TypeEvidence both) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
    }

    @ParameterizedTest(name = "{0} makes a {1} key")
    @CsvSource({"NONE, STRING", "NUMBER, NUMBER", "DATE, DATE", "TEXT, STRING"})
    void decidesTheTypeOfAKey(TypeEvidence evidence, DataType type) {
        assertThat(evidence.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void whatSpeaksForATypeIsAcceptedByIt(TypeEvidence evidence) {
        List<String> texts = switch (evidence) {
            case NONE -> List.of("", " ");
            case NUMBER -> NUMBERS;
            case DATE -> DATES;
            case TEXT -> TEXTS;
        };
        assertThat(texts).allMatch(text -> evidence.type().accepts(AttributeValue.text(text)));
    }

    private static TypeEvidence evidence(String text) {
        return TypeEvidence.of(AttributeValue.text(text));
    }
}
