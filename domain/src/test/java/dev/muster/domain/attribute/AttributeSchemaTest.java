package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeSchemaTest {

    private static final AttributeKey PLAN = AttributeKey.custom("plan", "Plan", DataType.STRING);
    private static final AttributeKey AGE = AttributeKey.custom("age", "Age", DataType.NUMBER);

    @Test
    void findsAKeyByItsExactName() {
        AttributeSchema schema = AttributeSchema.of(List.of(PLAN, AGE));

        assertThat(schema.find("plan")).contains(PLAN);
        assertThat(schema.find("Plan")).isEmpty();
    }

    @Test
    void keepsTheOrderInWhichKeysWereAdded() {
        assertThat(AttributeSchema.of(List.of(PLAN, AGE)).keys()).containsExactly(PLAN, AGE);
    }

    @Test
    void aReplacedKeyKeepsItsPlace() {
        AttributeKey tariff = PLAN.withName("Tariff");

        assertThat(AttributeSchema.of(List.of(PLAN, AGE)).with(List.of(tariff)).keys())
                .containsExactly(tariff, AGE);
    }

    @Test
    void doesNotChangeItself() {
        AttributeSchema schema = AttributeSchema.of(List.of(PLAN));
        AttributeSchema larger = schema.with(List.of(AGE));

        assertThat(schema.keys()).containsExactly(PLAN);
        assertThat(larger.keys()).containsExactly(PLAN, AGE);
        assertThat(AttributeSchema.empty().keys()).isEmpty();
    }

    @Test
    void isEqualIfItsKeysAre() {
        AttributeSchema schema = AttributeSchema.of(List.of(PLAN, AGE));

        assertThat(schema)
                .isEqualTo(AttributeSchema.of(List.of(AGE, PLAN)))
                .hasSameHashCodeAs(AttributeSchema.of(List.of(AGE, PLAN)))
                .isNotEqualTo(AttributeSchema.of(List.of(PLAN)))
                .isNotEqualTo("plan")
                .hasToString(List.of(PLAN, AGE).toString());
        assertThat(schema.hashCode()).isNotEqualTo(AttributeSchema.empty().hashCode());
    }
}
