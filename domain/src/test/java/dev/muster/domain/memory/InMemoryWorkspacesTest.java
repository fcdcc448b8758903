package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.port.out.access.Workspaces.Added;
import dev.muster.domain.port.out.contact.WorkspaceView;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryWorkspacesTest {

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces();

    @Test
    void aWorkspaceIsFoundByItsIdAndEachAlias() {
        Workspace shop = workspace("shop", "old-1", "old-2");

        assertThat(workspaces.add(shop, Instant.EPOCH)).isEqualTo(new Added.Done());

        assertThat(workspaces.find("shop")).contains(shop);
        assertThat(workspaces.find("old-1")).contains(shop);
        assertThat(workspaces.find("old-2")).contains(shop);
        assertThat(workspaces.find("SHOP")).isEmpty();
    }

    @Test
    void aTakenIdOrAliasIsRefusedAndNothingIsAdded() {
        Workspace shop = workspace("shop", "old");
        workspaces.add(shop, Instant.EPOCH);

        assertThat(workspaces.add(workspace("shop"), Instant.EPOCH)).isEqualTo(new Added.Taken("shop"));
        assertThat(workspaces.add(workspace("old"), Instant.EPOCH)).isEqualTo(new Added.Taken("old"));
        assertThat(workspaces.add(workspace("blog", "new", "shop"), Instant.EPOCH))
                .isEqualTo(new Added.Taken("shop"));
        assertThat(workspaces.all()).containsExactly(shop);
        assertThat(workspaces.find("new")).isEmpty();
    }

    @Test
    void allAreListedInTheOrderInWhichTheyWereAdded() {
        workspaces.add(workspace("zebra"), Instant.EPOCH);
        workspaces.add(workspace("ant"), Instant.EPOCH);

        assertThat(workspaces.all()).containsExactly(workspace("zebra"), workspace("ant"));
    }

    @Test
    void theKeysOfAWorkspaceAreAsOldAsItself() {
        InMemoryContactStore contacts = new InMemoryContactStore();
        new InMemoryWorkspaces(contacts).add(workspace("shop"), Instant.parse("2026-01-02T03:04:05.678901Z"));

        assertThat(contacts.view(new WorkspaceId("shop"), WorkspaceView::keys))
                .hasSameSizeAs(AttributeKey.DEFAULTS)
                .allSatisfy(key -> assertThat(List.of(key.createdAt(), key.updatedAt()))
                        .containsOnly(Instant.parse("2026-01-02T03:04:05.678Z")));
    }

    @Test
    void aWorkspaceThatWasUsedBeforeItWasAddedKeepsItsContacts() {
        InMemoryContactStore contacts = new InMemoryContactStore();
        TestContacts.add(contacts, new WorkspaceId("shop"), TestContacts.ADA);

        new InMemoryWorkspaces(contacts).add(workspace("shop"), Instant.EPOCH);

        assertThat(contacts.contacts(new WorkspaceId("shop"))).containsExactly(TestContacts.ADA);
    }

    private static Workspace workspace(String id, String... aliases) {
        return new Workspace(new WorkspaceId(id), "Workspace " + id, new OrganisationId("o-1"), List.of(aliases));
    }
}
