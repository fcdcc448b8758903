package dev.muster.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.administration.WorkspaceAdministration.Creation;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.workspace.OrganisationId;
import dev.muster.domain.workspace.Workspace;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorkspaceAdministrationTest {

    private final WorkspaceAdministration administration = new WorkspaceAdministration(
            new InMemoryWorkspaces(),
            new TimeOrderedIds(InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")), new SplittableRandom(1)),
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));

    @Test
    void createsAWorkspaceThatIsFoundByItsIdAndAliases() {
        Workspace shop = created("Shop", Optional.empty(), List.of("old-id"));

        assertThat(shop.name()).isEqualTo("Shop");
        assertThat(shop.id().value()).matches("[0-9a-f]{24}");
        assertThat(administration.find(shop.id().value())).contains(shop);
        assertThat(administration.find("old-id")).contains(shop);
        assertThat(administration.find("OLD-ID")).isEmpty();
    }

    @Test
    void theFirstWorkspaceBringsAnOrganisationAndLaterOnesJoinIt() {
        Workspace shop = created("Shop", Optional.empty(), List.of());
        created("Partner", Optional.of(new OrganisationId("partner")), List.of());
        Workspace blog = created("Blog", Optional.empty(), List.of());

        assertThat(shop.organisation().value())
                .matches("[0-9a-f]{24}")
                .isNotEqualTo(shop.id().value());
        assertThat(blog.organisation()).isEqualTo(shop.organisation());
    }

    @Test
    void aWorkspaceBelongsToTheOrganisationThatIsNamed() {
        OrganisationId partner = new OrganisationId("partner");
        created("Shop", Optional.empty(), List.of());

        assertThat(created("Partner", Optional.of(partner), List.of()).organisation())
                .isEqualTo(partner);
    }

    @Test
    void refusesAnAliasThatFindsAnotherWorkspace() {
        Workspace shop = created("Shop", Optional.empty(), List.of("old-id"));

        Creation creation = administration.create("Blog", Optional.empty(), List.of("new-id", "old-id"));

        assertThat(creation).isEqualTo(new Creation.AliasTaken("old-id"));
        assertThat(administration.all()).containsExactly(shop);
        assertThat(administration.find("new-id")).isEmpty();
    }

    @Test
    void listsWorkspacesOldestFirst() {
        Workspace shop = created("Shop", Optional.empty(), List.of());
        Workspace blog = created("Blog", Optional.empty(), List.of());

        assertThat(administration.all()).containsExactly(shop, blog);
    }

    private Workspace created(String name, Optional<OrganisationId> organisation, List<String> aliases) {
        return ((Creation.Created) administration.create(name, organisation, aliases)).workspace();
    }
}
