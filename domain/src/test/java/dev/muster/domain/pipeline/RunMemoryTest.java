package dev.muster.domain.pipeline;

import static dev.muster.domain.pipeline.Candidates.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import org.junit.jupiter.api.Test;

class RunMemoryTest {

    private static final EmailAddress ADA = email("ada@example.com");
    private static final EmailAddress BOB = email("bob@example.com");

    private final RunMemory memory = new RunMemory();

    @Test
    void whoWasNeverTouchedWasThereBefore() {
        assertThat(memory.originOf(ADA)).isEqualTo(Origin.STORED);
    }

    @Test
    void tellsWhoWasCreatedFromWhoWasThere() {
        memory.touch(ADA, 1, Origin.NEW);
        memory.touch(BOB, 2, Origin.STORED);

        assertThat(memory.originOf(ADA)).isEqualTo(Origin.CREATED_HERE);
        assertThat(memory.originOf(BOB)).isEqualTo(Origin.STORED_AND_TOUCHED);
        assertThat(memory.originOf(email("ADA@example.com"))).isEqualTo(Origin.CREATED_HERE);
    }

    @Test
    void remembersTheFirstRow() {
        memory.touch(ADA, 3, Origin.NEW);
        memory.touch(ADA, 9, Origin.CREATED_HERE);

        assertThat(memory.firstRowOf(ADA)).isEqualTo(3);
        assertThat(memory.originOf(ADA)).isEqualTo(Origin.CREATED_HERE);
    }

    @Test
    void rowNumbersBeyondABillionAreRoundedDownNotWrong() {
        memory.touch(ADA, 1L << 40, Origin.NEW);
        memory.touch(BOB, (1L << 30) - 1, Origin.STORED);

        assertThat(memory.firstRowOf(ADA)).isEqualTo((1L << 30) - 1);
        assertThat(memory.originOf(ADA)).isEqualTo(Origin.CREATED_HERE);
        assertThat(memory.firstRowOf(BOB)).isEqualTo((1L << 30) - 1);
        assertThat(memory.originOf(BOB)).isEqualTo(Origin.STORED_AND_TOUCHED);
    }

    @Test
    void aUserIdGivenUpMayBeTakenBackByItsOwnerOnly() {
        UserId userId = new UserId("u-1");
        memory.giveUp(userId, ADA);

        assertThat(memory.wasGivenUpByAnother(userId, BOB)).isTrue();
        assertThat(memory.wasGivenUpByAnother(userId, ADA)).isFalse();
        assertThat(memory.wasGivenUpByAnother(new UserId("u-2"), BOB)).isFalse();
    }

    @Test
    void anyOwnerIsToldFromAnyOther() {
        for (int i = 0; i < 200; i++) {
            UserId userId = new UserId("u-" + i);
            EmailAddress owner = email("person" + i + "@example.com");
            memory.giveUp(userId, owner);

            assertThat(memory.wasGivenUpByAnother(userId, owner)).isFalse();
            assertThat(memory.wasGivenUpByAnother(userId, ADA)).isTrue();
        }
    }
}
