package dev.muster.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusChangeTest {

    private static final ContactId ADA = new ContactId("ada");

    @ParameterizedTest
    @EnumSource(ContactStatus.class)
    void leadsToAnotherStatus(ContactStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusChange(ADA, status, status, Instant.EPOCH, Attribution.HOST))
                .withMessageContaining(status.word());
    }

    @Test
    void mayLeadToAnyOther() {
        for (ContactStatus from : ContactStatus.values()) {
            for (ContactStatus to : ContactStatus.values()) {
                if (from != to) {
                    StatusChange change = new StatusChange(ADA, from, to, Instant.EPOCH, Attribution.HOST);
                    assertThat(change.to()).isEqualTo(to);
                }
            }
        }
    }
}
