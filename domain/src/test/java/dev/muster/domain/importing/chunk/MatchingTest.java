package dev.muster.domain.importing.chunk;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.bob;
import static dev.muster.domain.importing.row.Candidates.candidates;
import static dev.muster.domain.importing.row.Candidates.email;
import static dev.muster.domain.importing.row.Candidates.profile;
import static dev.muster.domain.importing.row.Candidates.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.Snapshot;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.contact.Lookup;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.port.out.contact.WriteBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private final Matching matching = new Matching();

    @Test
    void theFirstChunkIsLookedUp() {
        assertThat(matching.expectsUnknown()).isFalse();
    }

    @ParameterizedTest(name = "after {0} known of {1} the next chunk is assumed unknown: {2}")
    @CsvSource({"0, 10, true", "4, 10, true", "5, 10, false", "6, 10, false", "10, 10, false"})
    void aChunkIsAssumedUnknownIfMostOfTheOneBeforeWas(int known, int rows, boolean unknown) {
        matching.learn(known, rows);

        assertThat(matching.expectsUnknown()).isEqualTo(unknown);
    }

    @Test
    void aChunkWithoutRowsTeachesNothing() {
        matching.learn(0, 10);
        matching.learn(0, 0);

        assertThat(matching.expectsUnknown()).isTrue();
    }

    @Test
    void looksEachAddressUpOnceWithItsRowsFingerprint() {
        Asked asked = new Asked(Map.of());
        List<Candidate> rows = candidates(ada(1).attribute("plan", "pro"), bob(2));

        Snapshot snapshot = matching.lookUp(rows, asked);

        assertThat(asked.lookups)
                .containsExactly(
                        new Lookup(email("ada@example.com"), rows.get(0).fingerprint()),
                        new Lookup(email("bob@example.com"), rows.get(1).fingerprint()));
        assertThat(snapshot.contact(email("ada@example.com"))).isEmpty();
    }

    @Test
    void twoRowsOfOnePersonNeedTheWholeContact() {
        Asked asked = new Asked(Map.of());

        matching.lookUp(candidates(ada(1), ada(2).attribute("plan", "pro")), asked);

        assertThat(asked.lookups).containsExactly(new Lookup(email("ada@example.com"), Fingerprint.NONE));
    }

    @Test
    void asksWhoHoldsAUserIdOnlyIfARowWouldTakeIt() {
        EmailAddress ada = email("ada@example.com");
        LookupResult hers = new LookupResult.Stored(stored("c-1", profile("ada@example.com", Optional.of("ada-1"))));
        Asked ownUserId = new Asked(Map.of(ada, hers));
        Asked anotherUserId = new Asked(Map.of(ada, hers));
        Asked unaltered = new Asked(Map.of(ada, new LookupResult.Unaltered(new ContactId("c-1"))));

        matching.lookUp(candidates(ada(1).userId("ada-1")), ownUserId);
        Snapshot snapshot = matching.lookUp(candidates(ada(1).userId("taken"), bob(2).userId("bob-1")), anotherUserId);
        matching.lookUp(candidates(ada(1).userId("ada-2")), unaltered);

        assertThat(ownUserId.userIds).isEmpty();
        assertThat(anotherUserId.userIds).containsExactly(new UserId("taken"), new UserId("bob-1"));
        assertThat(unaltered.userIds).isEmpty();
        assertThat(snapshot.holder(new UserId("taken"))).contains(new ContactId("holder"));
        assertThat(snapshot.holder(new UserId("bob-1"))).isEmpty();
    }

    /** Remembers what it was asked; knows what it was given, and that "taken" is. */
    private static final class Asked implements Contacts {

        private final Map<EmailAddress, LookupResult> known;
        private final List<Lookup> lookups = new ArrayList<>();
        private final List<UserId> userIds = new ArrayList<>();

        private Asked(Map<EmailAddress, LookupResult> known) {
            this.known = known;
        }

        @Override
        public Map<EmailAddress, LookupResult> find(Collection<Lookup> asked) {
            lookups.addAll(asked);
            return known;
        }

        @Override
        public Map<UserId, ContactId> holders(Collection<UserId> asked) {
            userIds.addAll(asked);
            UserId taken = new UserId("taken");
            return asked.contains(taken) ? Map.of(taken, new ContactId("holder")) : Map.of();
        }

        @Override
        public Set<EmailAddress> write(WriteBatch batch) {
            throw new UnsupportedOperationException("matching does not write");
        }

        @Override
        public Set<ContactId> remove(Collection<ContactId> contacts) {
            throw new UnsupportedOperationException("matching does not remove");
        }
    }
}
