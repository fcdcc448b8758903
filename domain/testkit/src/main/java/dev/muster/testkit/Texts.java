package dev.muster.testkit;

import java.util.List;

/** Texts at which stores have stumbled. */
final class Texts {

    static final List<String> TEXTS = List.of(
            " two  blanks around and inside ",
            "\t\r\n\u00A0\uFEFF\u2028",
            "O'Brien \"the\" `great` \\ \\\\ %s ? :name $1 ${x} -- /* */ ;",
            "{\"looks\":[\"like\",\"JSON\"]}",
            "null",
            "\"quoted\"",
            "true",
            "1.10",
            "00123",
            "+49 30 123456",
            "\u00E9 is not e\u0301",
            "\uFB01 \u212B \uFF21 stay as they are",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDF9\uD83C\uDDF7 \u2764\uFE0F \uD83D\uDE00",
            "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD \u200Fright to left\u200E",
            "\u0130\u0131Ii \u00DFss \u03A3\u03C3\u03C2",
            "\u65E5\u672C\u8A9E \uD842\uDFB7\u91CE\u5BB6 \u0E44\u0E17\u0E22",
            "\u0001\u0007\u001B\u007F\u0085\uFFFD\uFFFF",
            "\uDBFF\uDFFF is the last of all",
            "long ".repeat(4_000));

    static final List<String> SOURCES = List.of(
            "1",
            "1.10",
            "-0",
            "1e3",
            "1E+400",
            "12345678901234567890",
            "0.1000000000000000055511151231257827",
            "true",
            "false",
            "[]",
            "{}",
            "[1,2.50,\"two\",[null,{\"a\":[]}]]",
            "{\"b\":{\"z\":1.0,\"a\":\"\u00E9\uD83D\uDE00\"},\"a\":[true,false,null],\"\":\"\"}",
            "{\"escaped\":\"\\u00e9\\n\\\"\"}");

    /**
     * Text that nobody can be asked to store for good, and that still has to reach the place where its row is refused:
     * U+0000, and surrogates without their other half.
     */
    static final List<String> UNSTORABLE =
            List.of("\u0000", "a\u0000b", "\uD83D", "\uDE00 alone", "the wrong way round \uDE00\uD83D");

    private Texts() {}
}
