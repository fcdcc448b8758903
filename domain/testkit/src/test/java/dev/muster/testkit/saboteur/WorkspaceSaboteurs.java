package dev.muster.testkit.saboteur;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.memory.InMemoryWorkspaces;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.port.out.access.Workspaces.Added;
import dev.muster.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores that break a clause W. */
final class WorkspaceSaboteurs {

    private WorkspaceSaboteurs() {}

    static List<Saboteur<Wrong>> all() {
        return List.of(
                Saboteur.of("W-1", "aliases are compared without case", IgnoringCase::new),
                Saboteur.of("W-1", "only the first alias finds anything", FirstAliasOnly::new),
                Saboteur.of("W-2", "the beginning of an identifier is enough", FindingByPrefix::new),
                Saboteur.of("W-3", "who comes second is told nothing", TellingNothing::new),
                Saboteur.of("W-3", "a refused workspace is added without its alias", AddingHalf::new),
                Saboteur.of("W-4", "workspaces are listed by name", ListingByName::new),
                Saboteur.of("W-5", "there are no default keys", WithoutKeys::new),
                Saboteur.of("W-5", "the default keys are as old as the hills", AgelessKeys::new));
    }

    /** Workspaces that do everything right until something is overridden. */
    static class Wrong implements Workspaces {

        private final InMemoryContactStore contacts = new InMemoryContactStore();
        private final Workspaces workspaces = new InMemoryWorkspaces(contacts);

        ContactStore contactStore() {
            return contacts;
        }

        @Override
        public Added add(Workspace workspace, Instant at) {
            return workspaces.add(workspace, at);
        }

        @Override
        public Optional<Workspace> find(String idOrAlias) {
            return workspaces.find(idOrAlias);
        }

        @Override
        public List<Workspace> all() {
            return workspaces.all();
        }
    }

    private static final class IgnoringCase extends Wrong {
        @Override
        public Optional<Workspace> find(String idOrAlias) {
            return super.find(idOrAlias)
                    .or(() -> all().stream()
                            .filter(it -> it.aliases().stream().anyMatch(idOrAlias::equalsIgnoreCase))
                            .findFirst());
        }
    }

    private static final class FirstAliasOnly extends Wrong {
        @Override
        public Optional<Workspace> find(String idOrAlias) {
            return super.find(idOrAlias).filter(it -> it.aliases().indexOf(idOrAlias) < 1);
        }
    }

    private static final class FindingByPrefix extends Wrong {
        @Override
        public Optional<Workspace> find(String idOrAlias) {
            return super.find(idOrAlias)
                    .or(() -> all().stream()
                            .filter(it -> Stream.concat(Stream.of(it.id().value()), it.aliases().stream())
                                    .anyMatch(name -> name.startsWith(idOrAlias)))
                            .findFirst());
        }
    }

    private static final class TellingNothing extends Wrong {
        @Override
        public Added add(Workspace workspace, Instant at) {
            super.add(workspace, at);
            return new Added.Done();
        }
    }

    private static final class AddingHalf extends Wrong {
        @Override
        public Added add(Workspace workspace, Instant at) {
            Added added = super.add(workspace, at);
            if (added instanceof Added.Taken taken) {
                List<String> others = workspace.aliases().stream()
                        .filter(alias -> !alias.equals(taken.idOrAlias()))
                        .toList();
                super.add(new Workspace(workspace.id(), workspace.name(), workspace.organisation(), others), at);
            }
            return added;
        }
    }

    private static final class ListingByName extends Wrong {
        @Override
        public List<Workspace> all() {
            return super.all().stream()
                    .sorted(Comparator.comparing(Workspace::name))
                    .toList();
        }
    }

    private static final class WithoutKeys extends Wrong {
        @Override
        ContactStore contactStore() {
            return ForwardingContactStore.withKeys(right -> ForwardingKeys.reading(
                    right, keys -> keys.stream().filter(key -> isCustom(key)).toList()));
        }

        private static boolean isCustom(AttributeKey key) {
            return key.origin() == AttributeKey.Origin.CUSTOM;
        }
    }

    private static final class AgelessKeys extends Wrong {
        @Override
        ContactStore contactStore() {
            return new InMemoryContactStore();
        }
    }
}
