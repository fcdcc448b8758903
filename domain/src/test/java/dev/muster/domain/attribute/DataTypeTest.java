package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataTypeTest {

    @ParameterizedTest(name = "a {0} key takes {1}: {2}")
    @CsvSource({
        "STRING, anything, true",
        "NUMBER, 42, true",
        "NUMBER, 007, true",
        "NUMBER, 1e3, true",
        "NUMBER, 0x2A, true",
        "NUMBER, ' 42 ', true",
        "NUMBER, Infinity, false",
        "NUMBER, 'forty-two', false",
        "NUMBER, 2024-01-15, false",
        "DATE, 2024-01-15, true",
        "DATE, ' 2024-01-15 ', true",
        "DATE, 01-02-2024, false",
        "DATE, 2024-02-30, false",
        "DATE, 2024-1-5, false",
        "DATE, 42, false",
        "UNTYPED, anything, true",
    })
    void acceptsWhatReadsAsItself(DataType type, String text, boolean accepted) {
        assertThat(type.accepts(AttributeValue.text(text))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @EnumSource
    void acceptsABlankAsNoValue(DataType type) {
        assertThat(type.accepts(AttributeValue.text(""))).isTrue();
        assertThat(type.accepts(AttributeValue.text(" \u00A0"))).isTrue();
    }

    @Test
    void jsonGoesUnderStringAndUntypedKeysAndNumbersUnderNumberKeys() {
        AttributeValue list = AttributeValue.json("[1,2]");

        assertThat(DataType.STRING.accepts(list)).isTrue();
        assertThat(DataType.UNTYPED.accepts(list)).isTrue();
        assertThat(DataType.NUMBER.accepts(list)).isFalse();
        assertThat(DataType.DATE.accepts(list)).isFalse();
        assertThat(DataType.NUMBER.accepts(AttributeValue.json("42"))).isTrue();
    }
}
