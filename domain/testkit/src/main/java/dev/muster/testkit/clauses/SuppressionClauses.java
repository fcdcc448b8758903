package dev.muster.testkit.clauses;

import static dev.muster.testkit.fixture.Person.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.suppression.Suppressions;
import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.StoreUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses SU-1 to SU-5: the suppression list of a workspace; and CS-2, CS-5 and CS-6 for it. */
public abstract class SuppressionClauses extends StoreClauses {

    private static final SuppressionTarget ADA = new SuppressionTarget("ada@example.com");
    private static final SuppressionTarget GRACE = new SuppressionTarget("grace@example.com");
    private static final SuppressionTarget DOMAIN = new SuppressionTarget("example.com");
    private static final Attribution BY = new Attribution("command-line", "carl", "asked by letter");

    public SuppressionClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies the start. If this fails, look for entries that belong to no workspace. */
    @Test
    @DisplayName("SU-1 must: a new workspace has an empty list")
    void aNewListIsEmpty() {
        assertThat(all()).isEmpty();
        assertThat(find(ADA, DOMAIN)).isEmpty();
    }

    /** Verifies the look-up. If this fails, look for a comparison by pattern or without case. */
    @Test
    @DisplayName("SU-1 must: the targets on the list are found, compared byte for byte, and no others")
    void whatIsOnTheListIsFound() {
        add(entry(ADA), entry(DOMAIN));
        assertThat(find(DOMAIN, GRACE, ADA)).containsExactlyInAnyOrder(ADA, DOMAIN);
        assertThat(find(
                        new SuppressionTarget("Ada@example.com"),
                        new SuppressionTarget("mail.example.com"),
                        new SuppressionTarget("%"),
                        new SuppressionTarget("")))
                .isEmpty();
        assertThat(find()).isEmpty();
    }

    /** Verifies large look-ups. If this fails, look for a limit on the parameters of a statement. */
    @Test
    @DisplayName("SU-1 must: a look-up may have any size")
    void aLookUpMayBeLarge() {
        List<SuppressionTarget> many = IntStream.range(0, 5_000)
                .mapToObj(number -> new SuppressionTarget(number + "@example.com"))
                .toList();
        add(many.stream().map(SuppressionClauses::entry).toArray(SuppressionEntry[]::new));
        Set<SuppressionTarget> found = commit(transaction -> list(transaction).find(many));
        assertThat(found).containsExactlyInAnyOrderElementsOf(many);
    }

    /** Verifies additions. If this fails, look for an update where the entry is there. */
    @Test
    @DisplayName("SU-2 must: an addition answers what is new, and keeps the entries that are there")
    void anAdditionKeepsWhatIsThere() {
        assertThat(add(entry(ADA))).containsExactly(ADA);
        SuppressionEntry later = new SuppressionEntry(ADA, TUESDAY, Attribution.HOST);
        assertThat(add(later, entry(DOMAIN), later)).containsExactly(DOMAIN);
        assertThat(all()).containsExactlyInAnyOrder(entry(ADA), entry(DOMAIN));
        assertThat(add()).isEmpty();
    }

    /** Verifies repeats within one call. If this fails, look for a batch that is not written in order. */
    @Test
    @DisplayName("SU-2 must: of a target that is given twice the first entry counts")
    void ofTwoEntriesTheFirstCounts() {
        assertThat(add(entry(ADA), new SuppressionEntry(ADA, TUESDAY, Attribution.HOST)))
                .containsExactly(ADA);
        assertThat(all()).containsExactly(entry(ADA));
    }

    /** Verifies removals. If this fails, look at what a removal answers. */
    @Test
    @DisplayName("SU-3 must: a removal takes the targets that are on the list, and answers which those are")
    void aRemovalAnswersWhatWasThere() {
        add(entry(ADA), entry(GRACE), entry(DOMAIN));
        Set<SuppressionTarget> removed = commit(transaction ->
                list(transaction).remove(List.of(DOMAIN, ADA, new SuppressionTarget("unknown.example"))));
        assertThat(removed).containsExactlyInAnyOrder(ADA, DOMAIN);
        assertThat(all()).containsExactly(entry(GRACE));
        Set<SuppressionTarget> none = commit(transaction -> list(transaction).remove(List.of()));
        assertThat(none).isEmpty();
    }

    /** Verifies text and time. If this fails, look at the columns that hold who and why. */
    @Test
    @DisplayName("SU-4 must: entries come back as they were given, times to the millisecond")
    void entriesComeBackAsGiven() {
        List<SuppressionEntry> given = new ArrayList<>();
        for (String text : UnusualTexts.TEXTS) {
            SuppressionTarget target = new SuppressionTarget(given.size() + "@example.com");
            given.add(new SuppressionEntry(target, MONDAY, new Attribution(text, "actor " + text, text)));
        }
        Instant precise = MONDAY.plusNanos(456_789);
        add(given.toArray(SuppressionEntry[]::new));
        add(new SuppressionEntry(DOMAIN, precise, BY));
        given.add(entry(DOMAIN));
        assertThat(all()).containsExactlyInAnyOrderElementsOf(given);
    }

    /** Verifies that an erasure stops at the list. If this fails, look for a removal that searches for addresses here. */
    @Test
    @DisplayName("SU-5 must: an entry for the address of a contact that is removed stays")
    void aRemovedContactStaysOnTheList() {
        ContactId ada = add(ada()).id();
        SuppressionTarget address = SuppressionTarget.of(ada().email());
        add(entry(address));
        commit(transaction -> transaction.contacts().remove(List.of(ada)));
        assertThat(all()).containsExactly(entry(address));
    }

    /** Verifies that a rollback takes changes of the list back. If this fails, look for writes outside the transaction. */
    @Test
    @DisplayName("CS-2 must: a rollback takes additions to the suppression list and removals from it back")
    void aRollBackLeavesTheList() {
        add(entry(ADA));
        store.inTransaction(workspace, transaction -> {
            changeAndLook(transaction);
            return new TransactionEnd.RollBack<>(true);
        });
        assertThat(all()).containsExactly(entry(ADA));
    }

    /** Verifies previews. If this fails, look at where their view of the list comes from. */
    @Test
    @DisplayName("CS-5 must: a preview starts from the suppression list, sees its own changes of it, and keeps none")
    void aPreviewKeepsNothing() {
        add(entry(ADA));
        preview(transaction -> {
            assertThat(list(transaction).find(List.of(ADA, DOMAIN))).containsExactly(ADA);
            assertThat(list(transaction).all()).containsExactly(entry(ADA));
            return changeAndLook(transaction);
        });
        assertThat(all()).containsExactly(entry(ADA));
    }

    /** Verifies that a list belongs to one workspace. If this fails, look for a statement without the workspace in it. */
    @Test
    @DisplayName("CS-6 must: an entry of one workspace is not on another's suppression list")
    void listsAreSeparate() {
        WorkspaceId second = newWorkspace("second");
        add(entry(ADA));
        SuppressionEntry theirs = new SuppressionEntry(ADA, TUESDAY, Attribution.HOST);
        commit(second, transaction -> {
            assertThat(list(transaction).find(List.of(ADA))).isEmpty();
            assertThat(list(transaction).all()).isEmpty();
            return assertThat(list(transaction).add(List.of(theirs))).containsExactly(ADA);
        });
        Set<SuppressionTarget> removed = commit(transaction -> list(transaction).remove(List.of(ADA)));
        assertThat(removed).containsExactly(ADA);
        List<SuppressionEntry> left =
                commit(second, transaction -> list(transaction).all());
        assertThat(left).containsExactly(theirs);
    }

    private static boolean changeAndLook(StoreTransaction transaction) {
        assertThat(list(transaction).remove(List.of(ADA))).containsExactly(ADA);
        assertThat(list(transaction).add(List.of(entry(DOMAIN)))).containsExactly(DOMAIN);
        assertThat(list(transaction).find(List.of(ADA, DOMAIN))).containsExactly(DOMAIN);
        assertThat(list(transaction).all()).containsExactly(entry(DOMAIN));
        return true;
    }

    private Set<SuppressionTarget> find(SuppressionTarget... targets) {
        return commit(transaction -> list(transaction).find(List.of(targets)));
    }

    private Set<SuppressionTarget> add(SuppressionEntry... entries) {
        return commit(transaction -> list(transaction).add(List.of(entries)));
    }

    private List<SuppressionEntry> all() {
        return commit(transaction -> list(transaction).all());
    }

    private static Suppressions list(StoreTransaction transaction) {
        return transaction.exclusions().suppressions();
    }

    private static SuppressionEntry entry(SuppressionTarget target) {
        return new SuppressionEntry(target, MONDAY, BY);
    }
}
