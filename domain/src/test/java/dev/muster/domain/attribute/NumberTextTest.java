package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NumberTextTest {

    static final List<String> CANONICAL = List.of(
            "0",
            "7",
            "42",
            "-7",
            "3.5",
            "-0.5",
            "0.000001",
            "123456789012345",
            "0.1",
            "0.30000000000000004",
            "5.000000000000001",
            "1700000000000",
            "9007199254740991",
            "9007199254740992",
            "-9007199254740992");

    static final List<String> NUMBERS_BUT_NOT_CANONICAL = List.of(
            "-0",
            "007",
            "00123",
            "+42",
            "+49123456789",
            "42.0",
            "1.10",
            ".5",
            "-.5",
            "5.",
            "0.0",
            "-0.0",
            "1e3",
            "1E3",
            "1e+3",
            "1e-3",
            "0e5",
            "0x2A",
            "0X2a",
            "0o17",
            "0O17",
            "0b101",
            "0B101",
            " 42",
            "42 ",
            "\u00A042\uFEFF",
            "0.0000001",
            "0.0000009",
            "0.1234567890123456789",
            "0.10000000000000001",
            "0.3000000000000000",
            "0.30000000000000003",
            "9007199254740993",
            "9007199254740992.5",
            "-9007199254740993",
            "12345678901234567890",
            "1e21",
            "1e308",
            "00000000000000000000000000000042");

    static final List<String> NO_NUMBERS = List.of(
            "",
            "   ",
            "abc",
            "NaN",
            "Infinity",
            "-Infinity",
            "infinity",
            "1e400",
            "-1e400",
            "1,000",
            "1,5",
            "1_000",
            "1 000",
            "$5",
            "5 kg",
            "5%",
            "1d",
            "1f",
            "1L",
            "10n",
            "+",
            "-",
            ".",
            "e5",
            "1e",
            "1e+",
            "--1",
            "1.2.3",
            "-0x1F",
            "+0x1F",
            "0x",
            "0xG",
            "0o8",
            "0b2",
            "0x1p3",
            "٤٢",
            "４２",
            "true");

    @ParameterizedTest
    @FieldSource("CANONICAL")
    void isCanonicalIfItComesBackToTheLetter(String text) {
        assertThat(NumberText.isCanonical(text)).isTrue();
        assertThat(NumberText.isFinite(text)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("NUMBERS_BUT_NOT_CANONICAL")
    void isANumberForANumberKeyEvenIfItIsWrittenOtherwise(String text) {
        assertThat(NumberText.isCanonical(text)).isFalse();
        assertThat(NumberText.isFinite(text)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("NO_NUMBERS")
    void isNoNumber(String text) {
        assertThat(NumberText.isCanonical(text)).isFalse();
        assertThat(NumberText.isFinite(text)).isFalse();
    }

    @Test
    void aRadixLiteralIsFiniteUpTo250Characters() {
        assertThat(NumberText.isFinite("0x" + "f".repeat(248))).isTrue();
        assertThat(NumberText.isFinite("0x" + "f".repeat(249))).isFalse();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aVeryLongTextIsJudgedInTimeThatGrowsNoFasterThanItsLength() {
        assertThat(NumberText.isFinite("1".repeat(200_000) + "x")).isFalse();
    }
}
