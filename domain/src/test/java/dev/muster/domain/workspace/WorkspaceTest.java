package dev.muster.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    @Test
    void doesNotFollowTheListOfAliasesItWasMadeOf() {
        List<String> aliases = new ArrayList<>(List.of("old-id"));
        Workspace workspace = new Workspace(new WorkspaceId("w-1"), "Shop", new OrganisationId("o-1"), aliases);
        aliases.add("another");

        assertThat(workspace.aliases()).containsExactly("old-id");
    }

    @Test
    void identifiersPrintAsTheirValue() {
        assertThat(new WorkspaceId("w-1")).hasToString("w-1");
        assertThat(new OrganisationId("o-1")).hasToString("o-1");
    }
}
