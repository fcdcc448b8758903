package dev.muster.domain.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The tenant that owns contacts: one vendor calls it a project, another an environment.
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param organisation the organisation it belongs to
 * @param aliases further identifiers that find it, for instance those of the system it was moved from; may be empty
 */
public record Workspace(WorkspaceId id, String name, OrganisationId organisation, List<String> aliases) {

    public Workspace {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(organisation);
        aliases = List.copyOf(aliases);
    }
}
