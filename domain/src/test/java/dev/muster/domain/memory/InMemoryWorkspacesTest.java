package dev.muster.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.port.out.Workspaces.Added;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryWorkspacesTest {

    private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces();

    @Test
    void aWorkspaceIsFoundByItsIdAndEachAlias() {
        Workspace shop = workspace("shop", "old-1", "old-2");

        assertThat(workspaces.add(shop)).isEqualTo(new Added.Done());

        assertThat(workspaces.find("shop")).contains(shop);
        assertThat(workspaces.find("old-1")).contains(shop);
        assertThat(workspaces.find("old-2")).contains(shop);
        assertThat(workspaces.find("SHOP")).isEmpty();
    }

    @Test
    void aTakenIdOrAliasIsRefusedAndNothingIsAdded() {
        Workspace shop = workspace("shop", "old");
        workspaces.add(shop);

        assertThat(workspaces.add(workspace("shop"))).isEqualTo(new Added.Taken("shop"));
        assertThat(workspaces.add(workspace("old"))).isEqualTo(new Added.Taken("old"));
        assertThat(workspaces.add(workspace("blog", "new", "shop"))).isEqualTo(new Added.Taken("shop"));
        assertThat(workspaces.all()).containsExactly(shop);
        assertThat(workspaces.find("new")).isEmpty();
    }

    @Test
    void allAreListedInTheOrderInWhichTheyWereAdded() {
        workspaces.add(workspace("zebra"));
        workspaces.add(workspace("ant"));

        assertThat(workspaces.all()).containsExactly(workspace("zebra"), workspace("ant"));
    }

    private static Workspace workspace(String id, String... aliases) {
        return new Workspace(new WorkspaceId(id), "Workspace " + id, new OrganisationId("o-1"), List.of(aliases));
    }
}
