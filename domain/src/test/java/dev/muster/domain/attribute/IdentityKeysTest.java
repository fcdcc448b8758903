package dev.muster.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {AttributeKey.EMAIL, AttributeKey.USER_ID})
    void addressAndUserIdAreIdentity(String key) {
        assertThat(AttributeKey.custom(key, "Name", DataType.STRING).isIdentity())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {AttributeKey.FIRST_NAME, "user_id", "Email", ""})
    void nothingElseIs(String key) {
        assertThat(AttributeKey.custom(key, "Name", DataType.STRING).isIdentity())
                .isFalse();
    }
}
