package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EmailSyntaxTest {

    static final List<String> ACCEPTED = List.of(
            "ada@example.com",
            "Ada.Lovelace@Example.COM",
            "a@b.co",
            "ada+lists@example.com",
            "o'brien@example.com",
            "!#$%&'*+-/=?^_`{|}~@example.com",
            "1@2.3",
            "ada@mail.lists.example.com",
            "ada@foo_bar.example.com",
            "ada@foo-bar.example.com",
            "ada@xn--mnchen-3ya.example",
            "ada@münchen.example",
            "ada@straße.example",
            "josé@example.com",
            "用户@例え.jp",
            "😀@example.com",
            "ada@例え。jp",
            "ada@例え．jp",
            "ada@例え｡jp",
            "  ada@example.com\t",
            "\u00A0ada@example.com\uFEFF",
            "\u200Bada@example.com\u200E",
            "\u202Aada@example.com\u202C",
            "\u2068\u3000ada@example.com\u2069\u00AD\u2003",
            "\uDB40\uDC01ada@example.com\u0085",
            "ada@paral·lel.example",
            "ada@コー・ド.example",
            "ada@ג׳ק.example",
            "ada@राम.example",
            "ada@०१.example");

    static final List<String> REJECTED = List.of(
            "",
            "   ",
            "\u00A0",
            "ada",
            "@",
            "@example.com",
            "ada@",
            "ada@@example.com",
            "ada@home@example.com",
            "ada@example",
            "ada@.example",
            "ada@example.",
            "ada@example..com",
            "ada@。jp",
            ".ada@example.com",
            "ada.@example.com",
            "ada..lovelace@example.com",
            "ada lovelace@example.com",
            "ada@exam ple.com",
            "ada\u00A0lovelace@example.com",
            "ada\u200Alovelace@example.com",
            "ada\uFEFFlovelace@example.com",
            "ada\u0000@example.com",
            "ada\u007F@example.com",
            "ada\u0080@example.com",
            "ada\u0085@example.com",
            "ada@exam\u0007ple.com",
            "ada@exam\u00A0ple.com",
            "ada\uD83D@example.com",
            "ada\uDE00@example.com",
            "ada\uD800@example.com",
            "ada\uDFFF@example.com",
            "\"ada lovelace\"@example.com",
            "\"ada\"@example.com",
            "ada(work)@example.com",
            "ada,bob@example.com",
            "ada;bob@example.com",
            "ada:bob@example.com",
            "ada\\bob@example.com",
            "<ada@example.com>",
            "Ada <ada@example.com>",
            "[ada]@example.com",
            "ada@[127.0.0.1]",
            "ada@[IPv6:::1]",
            "ada@-example.com",
            "ada@exam!ple.com",
            "ada@exam,ple.com",
            "ada@exam/ple.com",
            "ada\u200B@example.com",
            "ada\u200Dlovelace@example.com",
            "ada\u202Elovelace@example.com",
            "ada\u115Flovelace@example.com",
            "ada\uFE0Flovelace@example.com",
            "ada@\u200Bexample.com",
            "ada@exam\u00ADple.com",
            "ada@münc\u200Bhen.com",
            "ada@a\u200Cb.example",
            "ada@a\u200Db.example",
            "ada@نامه\u200Cای.example",
            "“ada@example.com”",
            "ada@example.com”",
            "ada@example.com»",
            "ada@example.com’",
            "ada@example.com🙂",
            "ada@exam™ple.com",
            "ada@exam€ple.com",
            "ada@exämple.com…",
            "ada@exam—ple.com",
            "ada@i❤.example",
            "ada@x²ä.example",
            "ada@a·b.example",
            "ada@\u0308ber.example",
            "ada@\u00AD.com",
            "ada@\u2488.com",
            "mailto:ada@example.com");

    @ParameterizedTest
    @FieldSource("ACCEPTED")
    void acceptsWhatCanBeAnAddress(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @FieldSource("REJECTED")
    void rejectsWhatCannotBeOne(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }
}
