package dev.muster.testkit.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.suppression.Tombstones;
import dev.muster.domain.suppression.Tombstone;
import dev.muster.domain.suppression.TombstoneSecret;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses TS-1 to TS-3: the tombstones of removed people; and CS-2, CS-5 and CS-6 for them. */
public abstract class TombstoneClauses extends StoreClauses {

    private static final TombstoneSecret SECRET = new TombstoneSecret("0f".repeat(32));
    private static final TombstoneSecret ANOTHER = new TombstoneSecret("f0".repeat(32));
    private static final Tombstone ADA = new Tombstone("ad".repeat(32));
    private static final Tombstone GRACE = new Tombstone("6c".repeat(32));

    public TombstoneClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the start. If this fails, look for a secret that belongs to no workspace. */
    @Test
    @DisplayName("TS-1 must: a new workspace has no secret")
    void aNewWorkspaceHasNoSecret() {
        assertThat(secret()).isEmpty();
    }

    /** Verifies that older tombstones stay readable. If this fails, look for an update of the secret. */
    @Test
    @DisplayName("TS-1 must: the secret that was kept first stays, whatever is kept or removed later")
    void theFirstSecretStays() {
        keep(SECRET, ADA);
        assertThat(secret()).hasValue(SECRET);
        keep(ANOTHER, GRACE);
        remove(ADA, GRACE);
        assertThat(secret()).hasValue(SECRET);
    }

    /** Verifies the look-up. If this fails, look for a comparison by pattern or without case. */
    @Test
    @DisplayName("TS-2 must: tombstones that were kept are found, compared byte for byte, and no others")
    void whatWasKeptIsFound() {
        keep(SECRET, ADA);
        keep(SECRET, ADA, GRACE);
        assertThat(find(GRACE, new Tombstone("AD".repeat(32)), ADA, new Tombstone("%")))
                .containsExactlyInAnyOrder(ADA, GRACE);
        assertThat(find()).isEmpty();
    }

    /** Verifies large calls. If this fails, look for a limit on the parameters of a statement. */
    @Test
    @DisplayName("TS-2 must: any number can be kept and looked up at once")
    void anyNumberIsFound() {
        Tombstone[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> new Tombstone("%064x".formatted(number)))
                .toArray(Tombstone[]::new);
        keep(SECRET, many);
        assertThat(find(many)).containsExactlyInAnyOrder(many);
    }

    /** Verifies removals. If this fails, look at the condition of the delete. */
    @Test
    @DisplayName("TS-3 must: a tombstone that was removed is not found any more, others are")
    void whatWasRemovedIsNotFound() {
        keep(SECRET, ADA, GRACE);
        remove(ADA, new Tombstone("00".repeat(32)));
        remove();
        assertThat(find(ADA, GRACE)).containsExactly(GRACE);
    }

    /** Verifies that a rollback takes changes back. If this fails, look for writes outside the transaction. */
    @Test
    @DisplayName("CS-2 must: a rollback takes tombstones that were kept or removed, and their secret, back")
    void aRollBackLeavesNothing() {
        WorkspaceId fresh = newWorkspace("fresh");
        store.inTransaction(fresh, transaction -> {
            tombstones(transaction).keep(SECRET, List.of(ADA));
            return new TransactionEnd.RollBack<>(true);
        });
        keep(SECRET, ADA);
        store.inTransaction(workspace, transaction -> {
            tombstones(transaction).remove(List.of(ADA));
            return new TransactionEnd.RollBack<>(true);
        });
        assertThat(find(ADA)).containsExactly(ADA);
        Optional<TombstoneSecret> secret =
                commit(fresh, transaction -> tombstones(transaction).secret());
        assertThat(secret).isEmpty();
    }

    /** Verifies previews. If this fails, look at where their view of tombstones comes from. */
    @Test
    @DisplayName("CS-5 must: a preview starts from the stored tombstones, sees its own changes, and keeps none")
    void aPreviewKeepsNothing() {
        preview(transaction -> {
            tombstones(transaction).keep(ANOTHER, List.of(ADA));
            assertThat(tombstones(transaction).find(List.of(ADA))).containsExactly(ADA);
            return assertThat(tombstones(transaction).secret()).hasValue(ANOTHER);
        });
        assertThat(secret()).isEmpty();
        keep(SECRET, ADA);
        preview(transaction -> {
            assertThat(tombstones(transaction).secret()).hasValue(SECRET);
            assertThat(tombstones(transaction).find(List.of(ADA, GRACE))).containsExactly(ADA);
            tombstones(transaction).remove(List.of(ADA));
            tombstones(transaction).keep(SECRET, List.of(GRACE));
            return assertThat(tombstones(transaction).find(List.of(ADA, GRACE))).containsExactly(GRACE);
        });
        assertThat(find(ADA, GRACE)).containsExactly(ADA);
    }

    /** Verifies that tombstones belong to one workspace. If this fails, look for a statement without the workspace in it. */
    @Test
    @DisplayName("CS-6 must: a tombstone of one workspace is not found in another, which has a secret of its own")
    void workspacesAreSeparate() {
        WorkspaceId second = newWorkspace("second");
        keep(SECRET, ADA);
        commit(second, transaction -> {
            assertThat(tombstones(transaction).find(List.of(ADA))).isEmpty();
            assertThat(tombstones(transaction).secret()).isEmpty();
            tombstones(transaction).keep(ANOTHER, List.of(ADA));
            return true;
        });
        remove(ADA);
        Set<Tombstone> theirs =
                commit(second, transaction -> tombstones(transaction).find(List.of(ADA)));
        assertThat(theirs).containsExactly(ADA);
        assertThat(secret()).hasValue(SECRET);
    }

    private Optional<TombstoneSecret> secret() {
        return commit(transaction -> tombstones(transaction).secret());
    }

    private void keep(TombstoneSecret secret, Tombstone... tombstones) {
        commit(transaction -> {
            tombstones(transaction).keep(secret, List.of(tombstones));
            return true;
        });
    }

    private Set<Tombstone> find(Tombstone... tombstones) {
        return commit(transaction -> tombstones(transaction).find(List.of(tombstones)));
    }

    private void remove(Tombstone... tombstones) {
        commit(transaction -> {
            tombstones(transaction).remove(List.of(tombstones));
            return true;
        });
    }

    private static Tombstones tombstones(StoreTransaction transaction) {
        return transaction.exclusions().tombstones();
    }
}
