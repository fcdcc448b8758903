package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "plan", "plan_2", "a_", "a__b", "constructor", "user_id"})
    void isSafe(String key) {
        assertThat(AttributeKey.isSafe(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "_plan", "2plan", "Plan", "firstName", "my plan", "my-plan", "plän", "plan\n", "計画"})
    void isNotSafe(String key) {
        assertThat(AttributeKey.isSafe(key)).isFalse();
    }

    @Test
    void everyWorkspaceStartsWithFiveStringKeys() {
        assertThat(AttributeKey.DEFAULTS)
                .extracting(AttributeKey::key)
                .containsExactly("userId", "email", "firstName", "lastName", "language");
        assertThat(AttributeKey.DEFAULTS)
                .extracting(AttributeKey::name)
                .containsExactly("User Id", "Email", "First Name", "Last Name", "Language");
        assertThat(AttributeKey.DEFAULTS)
                .allMatch(key -> key.type() == DataType.STRING && key.origin() == AttributeKey.Origin.DEFAULT);
    }

    @Test
    void aCustomKeyIsNotADefaultOne() {
        assertThat(AttributeKey.custom("plan", "Plan", DataType.NUMBER))
                .isEqualTo(new AttributeKey("plan", "Plan", DataType.NUMBER, AttributeKey.Origin.CUSTOM));
    }

    @Test
    void changesItsNameOrItsTypeAndNothingElse() {
        AttributeKey plan = AttributeKey.custom("plan", "Plan", DataType.NUMBER);

        assertThat(plan.withName("Tariff")).isEqualTo(AttributeKey.custom("plan", "Tariff", DataType.NUMBER));
        assertThat(plan.withType(DataType.STRING)).isEqualTo(AttributeKey.custom("plan", "Plan", DataType.STRING));
    }
}
