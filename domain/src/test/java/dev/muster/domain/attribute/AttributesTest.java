package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    private static final AttributeValue PRO = AttributeValue.text("pro");
    private static final AttributeValue LONDON = AttributeValue.text("London");

    @Test
    void areSortedByKey() {
        Attributes attributes = Attributes.of(Map.of("plan", PRO, "city", LONDON));

        assertThat(attributes.values()).containsExactly(Map.entry("city", LONDON), Map.entry("plan", PRO));
    }

    @Test
    void areFoundByKey() {
        Attributes attributes = Attributes.of(Map.of("plan", PRO));

        assertThat(attributes.find("plan")).contains(PRO);
        assertThat(attributes.find("city")).isEmpty();
    }

    @Test
    void noneIsNone() {
        assertThat(Attributes.of(Map.of())).isSameAs(Attributes.NONE);
    }

    @Test
    void doNotFollowTheMapTheyWereMadeOf() {
        TreeMap<String, AttributeValue> values = new TreeMap<>(Map.of("plan", PRO));
        Attributes attributes = new Attributes(values);
        values.put("city", LONDON);

        assertThat(attributes.values()).containsOnlyKeys("plan");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> attributes.values().clear());
    }

    @Test
    void aValueKeepsItsTextToTheLetter() {
        assertThat(AttributeValue.text(" 007 ").text()).isEqualTo(" 007 ");
        assertThat(AttributeValue.json("[1, 2]").text()).isEqualTo("[1, 2]");
    }

    @Test
    void textAndJsonOfTheSameLettersAreTwoValues() {
        assertThat(AttributeValue.text("42")).isNotEqualTo(AttributeValue.json("42"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"text\""})
    void jsonTextAndNullAreNotJsonValues(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributeValue.json(source))
                .withMessage("not the source of a JSON number, boolean, array or object: " + source);
    }
}
