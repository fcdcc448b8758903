package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.port.out.access.Workspaces.Added;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.testkit.fixture.ConcurrentTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Workspaces} has to do, as tests: the clauses W. See {@link ContactStoreContract} for how to use it. */
public abstract class WorkspacesContract {

    private static final Instant ADDED = Instant.parse("2024-01-15T10:30:00.123Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final OrganisationId ORGANISATION = new OrganisationId("0".repeat(23) + "a");
    private static final OrganisationId OTHER = new OrganisationId("0".repeat(23) + "b");

    private Workspaces workspaces;

    /** Opens a store without workspaces. Called once a test. */
    protected abstract Workspaces openEmptyWorkspaces();

    /** The contacts in the store that was opened last, for the attribute keys in there. */
    protected abstract ContactStore contactStore();

    @BeforeEach
    final void open() {
        workspaces = openEmptyWorkspaces();
    }

    /** Verifies both ways to find one. If this fails, look at where aliases are kept. */
    @Test
    @DisplayName("W-1 must: a workspace is found by its id and by each alias, with all it was added with")
    void isFoundByIdAndAlias() {
        Workspace added = workspace(1, "O'Brien \"\uD83D\uDE00\"", "https://old.example/?env=1", "proj_1");
        assertThat(add(added)).isEqualTo(new Added.Done());
        assertThat(add(workspace(2, ""))).isEqualTo(new Added.Done());
        assertThat(Stream.of(added.id().value(), "proj_1", "https://old.example/?env=1"))
                .allSatisfy(idOrAlias -> assertThat(workspaces.find(idOrAlias)).hasValue(added));
    }

    /** Verifies that nothing looks alike. If this fails, look at the collation of the columns. */
    @Test
    @DisplayName("W-1 must: aliases that differ in one byte name different workspaces")
    void alikeIsNotTheSame() {
        List<String> alike = List.of("proj_1", "PROJ_1", "proj_1 ", "proj-1", "pr\u00F6j_1", "pro\u0308j_1");
        for (int number = 0; number < alike.size(); number++) {
            add(workspace(number, "", alike.get(number)));
        }
        for (int number = 0; number < alike.size(); number++) {
            assertThat(workspaces.find(alike.get(number))).hasValue(workspace(number, "", alike.get(number)));
        }
        assertThat(workspaces.find("Proj_1")).isEmpty();
    }

    /** Verifies absence. If this fails, look for a search by prefix or without a condition. */
    @Test
    @DisplayName("W-2 must: an unknown identifier finds nothing")
    void anUnknownIdentifierFindsNothing() {
        assertThat(workspaces.find("proj_1")).isEmpty();
        add(workspace(1, "Newsletter", "proj_1"));
        assertThat(Stream.of("", "proj", "proj_12", "proj%", "Newsletter", ORGANISATION.value()))
                .allSatisfy(unknown -> assertThat(workspaces.find(unknown)).isEmpty());
    }

    /** Verifies that ids and aliases share one space. If this fails, look at what the unique constraints span. */
    @Test
    @DisplayName("W-3 must: a workspace whose id or alias is an id or alias of another one is refused by that name")
    void aTakenIdentifierIsRefused() {
        Workspace first = workspace(1, "first", "alias_1");
        add(first);
        String id = first.id().value();
        assertThat(add(workspace(1, "same id"))).isEqualTo(new Added.Taken(id));
        assertThat(add(workspace(2, "alias is an id", id))).isEqualTo(new Added.Taken(id));
        assertThat(add(workspace(3, "same alias", "alias_1"))).isEqualTo(new Added.Taken("alias_1"));
        Workspace idIsAnAlias = new Workspace(new WorkspaceId("alias_1"), "id is an alias", ORGANISATION, List.of());
        assertThat(add(idIsAnAlias)).isEqualTo(new Added.Taken("alias_1"));
    }

    /** Verifies that a refusal leaves nothing. If this fails, look at the transaction around the inserts. */
    @Test
    @DisplayName("W-3 must: nothing of a refused workspace is added")
    void nothingOfARefusedOneIsAdded() {
        Workspace first = workspace(1, "first", "alias_1");
        add(first);
        add(new Workspace(id(2), "second", OTHER, List.of("alias_2", "alias_1", "alias_3")));
        assertThat(workspaces.all()).containsExactly(first);
        assertThat(Stream.of(id(2).value(), "alias_2", "alias_3"))
                .allSatisfy(idOrAlias -> assertThat(workspaces.find(idOrAlias)).isEmpty());
        assertThat(workspaces.find("alias_1")).hasValue(first);
    }

    /** Verifies two administrators at once. If this fails, look for a check that comes before the write. */
    @Test
    @DisplayName("W-3 must: of two who add the same alias at the same time one is refused")
    void oneAliasForTwo() {
        ConcurrentTask<Added> other = new ConcurrentTask<>(() -> add(workspace(1, "theirs", "alias_1")));
        other.within(Duration.ZERO);
        Added mine = add(workspace(2, "mine", "alias_1"));
        assertThat(List.of(mine, other.result(PATIENCE)))
                .containsExactlyInAnyOrder(new Added.Done(), new Added.Taken("alias_1"));
    }

    /** Verifies the list. If this fails, look for a query without an order. */
    @Test
    @DisplayName("W-4 must: all workspaces are listed in the order in which they were added")
    void allAreListedInOrder() {
        assertThat(workspaces.all()).isEmpty();
        List<Workspace> added = List.of(
                workspace(3, "b", "y", "z"),
                new Workspace(id(1), "c", OTHER, List.of("x")),
                workspace(2, "a"),
                workspace(4, "a"));
        added.forEach(this::add);
        assertThat(workspaces.all()).containsExactlyElementsOf(added);
    }

    /** Verifies the attribute keys. If this fails, look at what adding a workspace writes beside it. */
    @Test
    @DisplayName("W-5 must: an added workspace has the default attribute keys")
    void anAddedOneHasTheDefaultKeys() {
        add(workspace(1, "first"));
        List<AttributeKey> keys = contactStore()
                .inTransaction(
                        id(1),
                        transaction -> new TransactionEnd.RollBack<>(
                                transaction.attributeKeys().schema().keys()));
        assertThat(keys).containsExactlyElementsOf(AttributeKey.DEFAULTS);
    }

    /** Verifies their times. If this fails, look at which time they are written with. */
    @Test
    @DisplayName("W-5 must: the default attribute keys are as old as their workspace")
    void theDefaultKeysAreAsOldAsTheirWorkspace() {
        add(workspace(1, "first"));
        List<StoredKey> keys = contactStore().view(id(1), WorkspaceView::keys);
        assertThat(keys)
                .hasSameSizeAs(AttributeKey.DEFAULTS)
                .allSatisfy(key ->
                        assertThat(List.of(key.createdAt(), key.updatedAt())).containsOnly(ADDED));
    }

    private Added add(Workspace workspace) {
        return workspaces.add(workspace, ADDED);
    }

    private static Workspace workspace(int number, String name, String... aliases) {
        return new Workspace(id(number), name, ORGANISATION, List.of(aliases));
    }

    private static WorkspaceId id(int number) {
        return new WorkspaceId("0".repeat(23) + number);
    }
}
