package dev.muster.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A violation's message is the name of a problem code. */
class RowConstraintsTest {

    private static final Validator VALIDATOR = RowValidator.ofDefaultProvider();

    @Test
    void aRowWithAnAddressIsValid() {
        assertThat(messages(ContactRow.at(1, "ada@example.com"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\uFEFF", "\u3000"})
    void anAddressMustNotBeBlank(String email) {
        assertThat(messages(ContactRow.at(1, email))).containsExactly("EMAIL_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@example", "ada@[127.0.0.1]", "ada lovelace@example.com"})
    void anAddressMustBeWellFormed(String email) {
        assertThat(messages(ContactRow.at(1, email))).containsExactly("EMAIL_MALFORMED");
    }

    @Test
    void aUserIdHasNoLimit() {
        assertThat(messages(ada().userId("u".repeat(100_000)))).isEmpty();
    }

    @Test
    void aTagHas100CodePointsAtTheMost() {
        assertThat(messages(ada().tags(List.of("t".repeat(100))))).isEmpty();
        assertThat(messages(ada().tags(List.of("vip", "t".repeat(101))))).containsExactly("TOO_LONG");
    }

    @Test
    void whatAnAttributeMayBeIsForThePolicyToSay() {
        assertThat(messages(ada().attribute(" ", "pro"))).isEmpty();
        assertThat(messages(ada().attribute("plan", "p".repeat(100_000)))).isEmpty();
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        assertThat(messages(ada().tags(List.of("😀".repeat(100))))).isEmpty();
        assertThat(messages(ada().tags(List.of("😀".repeat(100) + "t")))).containsExactly("TOO_LONG");
    }

    @Test
    void theConstraintsAloneLetNullPass() {
        assertThat(new WellFormedEmail.Validator().isValid(null, null)).isTrue();
        assertThat(new CodePoints.Validator().isValid(null, null)).isTrue();
    }

    private static ContactRowBuilder ada() {
        return ContactRow.at(1, "ada@example.com");
    }

    private static List<String> messages(ContactRowBuilder row) {
        return VALIDATOR.validate(row.build()).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
