package dev.muster.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyHashTest {

    @Test
    void isTheSha256OfTheSecret() {
        assertThat(KeyHash.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isEqualForEqualSecretsOnly() {
        assertThat(KeyHash.of("secret"))
                .isEqualTo(KeyHash.of("secret"))
                .hasSameHashCodeAs(KeyHash.of("secret"))
                .isNotEqualTo(KeyHash.of("Secret"))
                .isNotEqualTo(KeyHash.of("secret").hex());
        assertThat(KeyHash.of("secret").hashCode())
                .isNotEqualTo(KeyHash.of("Secret").hashCode());
    }
}
