package dev.muster.domain.importing.chunk;

import static dev.muster.domain.importing.row.Candidates.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.ContactOrigin;
import org.junit.jupiter.api.Test;

class SeenContactsTest {

    private static final EmailAddress ADA = email("ada@example.com");
    private static final EmailAddress BOB = email("bob@example.com");

    private final SeenContacts memory = new SeenContacts();

    @Test
    void whoWasNeverTouchedWasThereBefore() {
        assertThat(memory.originOf(ADA)).isEqualTo(ContactOrigin.STORED);
    }

    @Test
    void tellsWhoWasCreatedFromWhoWasThere() {
        memory.markApplied(ADA, 1, ContactOrigin.NEW);
        memory.markApplied(BOB, 2, ContactOrigin.STORED);

        assertThat(memory.originOf(ADA)).isEqualTo(ContactOrigin.CREATED_HERE);
        assertThat(memory.originOf(BOB)).isEqualTo(ContactOrigin.STORED_AND_TOUCHED);
        assertThat(memory.originOf(email("ADA@example.com"))).isEqualTo(ContactOrigin.CREATED_HERE);
    }

    @Test
    void remembersTheFirstRow() {
        memory.markApplied(ADA, 3, ContactOrigin.NEW);
        memory.markApplied(ADA, 9, ContactOrigin.CREATED_HERE);

        assertThat(memory.firstRowOf(ADA)).isEqualTo(3);
        assertThat(memory.originOf(ADA)).isEqualTo(ContactOrigin.CREATED_HERE);
    }

    @Test
    void rowNumbersBeyondABillionAreRoundedDownNotWrong() {
        memory.markApplied(ADA, 1L << 40, ContactOrigin.NEW);
        memory.markApplied(BOB, (1L << 30) - 1, ContactOrigin.STORED);

        assertThat(memory.firstRowOf(ADA)).isEqualTo((1L << 30) - 1);
        assertThat(memory.originOf(ADA)).isEqualTo(ContactOrigin.CREATED_HERE);
        assertThat(memory.firstRowOf(BOB)).isEqualTo((1L << 30) - 1);
        assertThat(memory.originOf(BOB)).isEqualTo(ContactOrigin.STORED_AND_TOUCHED);
    }

    @Test
    void aUserIdGivenUpMayBeTakenBackByItsOwnerOnly() {
        UserId userId = new UserId("u-1");
        memory.markReleased(userId, ADA);

        assertThat(memory.wasReleasedByAnother(userId, BOB)).isTrue();
        assertThat(memory.wasReleasedByAnother(userId, ADA)).isFalse();
        assertThat(memory.wasReleasedByAnother(new UserId("u-2"), BOB)).isFalse();
    }

    @Test
    void anyOwnerIsToldFromAnyOther() {
        for (int i = 0; i < 200; i++) {
            UserId userId = new UserId("u-" + i);
            EmailAddress owner = email("person" + i + "@example.com");
            memory.markReleased(userId, owner);

            assertThat(memory.wasReleasedByAnother(userId, owner)).isFalse();
            assertThat(memory.wasReleasedByAnother(userId, ADA)).isTrue();
        }
    }
}
