package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DateTextTest {

    static final List<String> NOT_DATES = List.of(
            "",
            "  ",
            "abc",
            "2024",
            "2024-01",
            "20240115",
            "1700000000000",
            "2024-1-5",
            "1-2-2024",
            "1/2/2024",
            "01-02-24",
            "01.02.2024",
            "15.01.2024",
            "Jan 15, 2024",
            "tomorrow",
            "2024-01/15",
            "31/12-2024",
            "2024-01-15foo",
            "2024-01-15T",
            "2024-01-15T10",
            "2024-01-15T10:30:00 Z",
            "2024-01-15t10:30:00z",
            "2024-01-15Z",
            "2024-01-15  10:30",
            "31-12-2024 10:30",
            "٢٠٢٤-٠١-١٥");

    static final List<String> IMPOSSIBLE = List.of(
            "2024-02-30",
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "0000-01-01",
            "13-01-0000",
            "31-04-2024",
            "13-13-2024",
            "99-99-2024",
            "00-13-2024",
            "13-00-2024",
            "2024-01-15T24:00",
            "2024-01-15T10:60",
            "2024-01-15T10:30:60",
            "2024-01-15T10:30+19:00",
            "2024-01-15T10:30+02:60");

    static final List<String> AMBIGUOUS = List.of("01-02-2024", "12/12/2024", "12-01-2024", "00-00-2024");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2024-01-15, 2024-01-15T00:00:00Z",
        "2024/01/15, 2024-01-15T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "0001-01-01, 0001-01-01T00:00:00Z",
        "9999-12-31, 9999-12-31T00:00:00Z",
        "2024-01-15T10:30, 2024-01-15T10:30:00Z",
        "2024-01-15 10:30, 2024-01-15T10:30:00Z",
        "2024/01/15 10:30:59, 2024-01-15T10:30:59Z",
        "2024-01-15T10:30:00Z, 2024-01-15T10:30:00Z",
        "2024-01-15T10:30Z, 2024-01-15T10:30:00Z",
        "2024-01-15T10:30:00.5Z, 2024-01-15T10:30:00.500Z",
        "2024-01-15T10:30:00.123456789Z, 2024-01-15T10:30:00.123456789Z",
        "2024-01-15T10:30:00+02:00, 2024-01-15T08:30:00Z",
        "2024-01-15T10:30:00-0530, 2024-01-15T16:00:00Z",
        "2024-01-15T10:30:00.123456789+02:00, 2024-01-15T08:30:00.123456789Z",
        "2024-01-15T00:30:00+02:00, 2024-01-14T22:30:00Z",
        "31-12-2024, 2024-12-31T00:00:00Z",
        "13-12-2024, 2024-12-13T00:00:00Z",
        "12-13-2024, 2024-12-13T00:00:00Z",
        "13-01-2024, 2024-01-13T00:00:00Z",
        "01-13-2024, 2024-01-13T00:00:00Z",
        "12/31/2024, 2024-12-31T00:00:00Z",
        "' 2024-01-15\u00A0', 2024-01-15T00:00:00Z",
    })
    void readsADate(String text, Instant instant) {
        assertThat(DateText.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @FieldSource("NOT_DATES")
    void otherTextIsNoDate(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("IMPOSSIBLE")
    void aDateNoCalendarHasIsNoDate(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("AMBIGUOUS")
    void aDateThatCouldBeTwoIsNotGuessed(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
