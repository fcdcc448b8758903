package dev.muster.domain.importing.chunk;

import static dev.muster.domain.importing.row.Candidates.ada;
import static dev.muster.domain.importing.row.Candidates.bob;
import static dev.muster.domain.importing.row.Candidates.candidates;
import static dev.muster.domain.importing.row.Candidates.email;
import static dev.muster.domain.importing.row.Candidates.profile;
import static dev.muster.domain.importing.row.Candidates.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.decision.ContactOrigin;
import dev.muster.domain.importing.decision.Snapshot;
import dev.muster.domain.importing.decision.Verdict;
import dev.muster.domain.importing.row.RowDigest;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.port.out.contact.LookupResult;
import dev.muster.domain.row.ContactRowBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkDecisionTest {

    private static final ImportPolicy FILES = ImportPolicy.files();

    private final SeenContacts memory = new SeenContacts();

    @Test
    void eachRowIsDecidedInTheLightOfTheOnesBeforeIt() {
        ChunkDecision decision = decide(
                Snapshot.NOTHING_KNOWN,
                FILES,
                ada(1).attribute("plan", "basic"),
                ada(2).attribute("plan", "pro"),
                ada(3).attribute("plan", "pro"));

        assertThat(verdicts(decision)).containsExactly("create", "change", "keep");
        assertThat(onlyDraft(decision).current()).contains(profile("ada@example.com", Optional.empty(), "plan", "pro"));
        assertThat(onlyDraft(decision).firstRow()).isEqualTo(1);
        assertThat(onlyDraft(decision).isApplied()).isTrue();
    }

    @Test
    void onlyAContactWithOneRowIsFingerprinted() {
        ChunkDecision one = decide(Snapshot.NOTHING_KNOWN, FILES, ada(1).attribute("plan", "pro"));
        ChunkDecision two = decide(Snapshot.NOTHING_KNOWN, FILES, ada(1).attribute("plan", "basic"), ada(2));

        assertThat(onlyDraft(one).fingerprint())
                .isEqualTo(new RowDigest(FILES)
                        .of(candidates(ada(1).attribute("plan", "pro")).get(0)));
        assertThat(onlyDraft(two).fingerprint()).isEqualTo(Fingerprint.NONE);
    }

    @Test
    void stopsAtARejectedRowIfThePolicyDoes() {
        ImportPolicy policy = FILES.with(OnDuplicateRow.REJECT_ROW);

        assertThat(verdicts(decide(Snapshot.NOTHING_KNOWN, policy, ada(1), ada(2), bob(3))))
                .containsExactly("create", "reject", "create");
        assertThat(verdicts(decide(Snapshot.NOTHING_KNOWN, policy.with(OnFailure.STOP), ada(1), ada(2), bob(3))))
                .containsExactly("create", "reject");
    }

    @Test
    void aUserIdGoesToTheFirstRowThatClaimsIt() {
        assertThat(verdicts(decide(
                        Snapshot.NOTHING_KNOWN,
                        FILES,
                        ada(1).userId("u-1"),
                        bob(2).userId("u-1"),
                        ada(3).userId("u-1"))))
                .containsExactly("create", "reject", "keep");
    }

    @Test
    void aUserIdOfAStoredContactIsTakenForOthersButNotForItself() {
        Snapshot snapshot = new Snapshot(
                Snapshot.Basis.LOOKED_UP,
                Map.of(
                        email("ada@example.com"),
                        new LookupResult.Stored(stored("c-1", profile("ada@example.com", Optional.of("ada-1"))))),
                Map.of(new UserId("ada-1"), new ContactId("c-1")));

        assertThat(verdicts(decide(snapshot, FILES, bob(1).userId("ada-1"), ada(2).userId("ada-1"))))
                .containsExactly("reject", "keep");
    }

    @Test
    void aUserIdThatWasGivenUpBeforeIsTakenForOthersButNotForItself() {
        memory.markReleased(new UserId("u-1"), email("ada@example.com"));

        assertThat(verdicts(decide(Snapshot.NOTHING_KNOWN, FILES, bob(1).userId("u-1"), ada(2).userId("u-1"))))
                .containsExactly("reject", "create");
    }

    @Test
    void aDraftSaysWhichUserIdsItsContactGaveUp() {
        Snapshot snapshot = new Snapshot(
                Snapshot.Basis.LOOKED_UP,
                Map.of(
                        email("ada@example.com"),
                        new LookupResult.Stored(stored("c-1", profile("ada@example.com", Optional.of("ada-1"))))),
                Map.of());

        ChunkDecision decision = decide(snapshot, FILES, ada(1).userId("ada-2"), ada(2).userId("ada-3"));

        assertThat(onlyDraft(decision).releasedUserIds())
                .containsExactlyInAnyOrder(new UserId("ada-1"), new UserId("ada-2"));
        assertThat(onlyDraft(decision).id()).contains(new ContactId("c-1"));
        assertThat(onlyDraft(decision).originBefore()).isEqualTo(ContactOrigin.STORED);
        assertThat(onlyDraft(decision).origin()).isEqualTo(ContactOrigin.STORED_AND_TOUCHED);
    }

    @Test
    void aContactOfAnEarlierChunkIsKnownAsADuplicate() {
        memory.markApplied(email("ada@example.com"), 7, ContactOrigin.NEW);
        Snapshot snapshot = new Snapshot(
                Snapshot.Basis.LOOKED_UP,
                Map.of(
                        email("ada@example.com"),
                        new LookupResult.Stored(stored("c-1", profile("ada@example.com", Optional.empty())))),
                Map.of());

        ChunkDecision decision = decide(snapshot, FILES.with(OnDuplicateRow.REJECT_ROW), ada(9));

        Verdict.Reject reject = (Verdict.Reject) decision.decided().get(0).verdict();
        assertThat(reject.problems().get(0).hint()).startsWith("Row 7 ");
        assertThat(onlyDraft(decision).isApplied()).isFalse();
        assertThat(onlyDraft(decision).origin()).isEqualTo(ContactOrigin.CREATED_HERE);
    }

    @Test
    void anUnalteredContactIsKeptUnread() {
        Snapshot snapshot = new Snapshot(
                Snapshot.Basis.LOOKED_UP,
                Map.of(email("ada@example.com"), new LookupResult.Unaltered(new ContactId("c-1"))),
                Map.of());

        ChunkDecision decision = decide(snapshot, FILES, ada(1).attribute("plan", "pro"));

        assertThat(verdicts(decision)).containsExactly("keep");
        assertThat(onlyDraft(decision).current()).isEmpty();
    }

    private ChunkDecision decide(Snapshot snapshot, ImportPolicy policy, ContactRowBuilder... rows) {
        return ChunkDecision.of(candidates(rows), snapshot, memory, policy);
    }

    private static List<String> verdicts(ChunkDecision decision) {
        return decision.decided().stream()
                .map(decided -> decided.verdict().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static ContactDraft onlyDraft(ChunkDecision decision) {
        assertThat(decision.drafts()).hasSize(1);
        return decision.drafts().iterator().next();
    }
}
