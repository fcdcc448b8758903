package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactStatusTest {

    @Test
    void standInAscendingOrderOfProtection() {
        assertThat(ContactStatus.values())
                .extracting(ContactStatus::word)
                .containsExactly("subscribed", "non-subscribed", "unsubscribed", "bounced");
    }

    @Test
    void isMoreProtectiveThanThoseBeforeIt() {
        assertThat(ContactStatus.BOUNCED.isMoreProtectiveThan(ContactStatus.UNSUBSCRIBED))
                .isTrue();
        assertThat(ContactStatus.SUBSCRIBED.isMoreProtectiveThan(ContactStatus.NON_SUBSCRIBED))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isNotMoreProtectiveThanItself(ContactStatus status) {
        assertThat(status.isMoreProtectiveThan(status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(ContactStatus status) {
        assertThat(ContactStatus.ofWord(status.word())).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Subscribed", "SUBSCRIBED", " subscribed", "non_subscribed", "active"})
    void otherWordsNameNone(String word) {
        assertThat(ContactStatus.ofWord(word)).isEmpty();
    }
}
