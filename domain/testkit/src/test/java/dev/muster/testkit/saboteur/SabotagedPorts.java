package dev.muster.testkit.saboteur;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.workspace.Workspace;
import dev.muster.testkit.AccessKeysContract;
import dev.muster.testkit.ContactStoreContract;
import dev.muster.testkit.WorkspacesContract;
import dev.muster.testkit.fixture.StorePorts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What an adapter author would write, for a saboteur. Run by {@link SaboteursTest} only. */
final class SabotagedPorts {

    /** The configuration parameter that says which saboteur. */
    static final String PARAMETER = "saboteur";

    private SabotagedPorts() {}

    @ExtendWith(ByParameter.class)
    static final class SabotagedContactStore extends ContactStoreContract {

        private final Saboteur<?> saboteur;
        private Optional<ForwardingContactStore> opened = Optional.empty();

        SabotagedContactStore(Saboteur<?> saboteur) {
            this.saboteur = saboteur;
        }

        @Override
        protected StorePorts openEmptyStore() {
            ForwardingContactStore store =
                    (ForwardingContactStore) saboteur.port().get();
            opened = Optional.of(store);
            return store.ports();
        }

        @Override
        protected void addWorkspace(Workspace workspace) {
            opened.orElseThrow().addWorkspace(workspace);
        }

        @Override
        protected Duration patience() {
            return saboteur.patience();
        }
    }

    @ExtendWith(ByParameter.class)
    static final class SabotagedWorkspaces extends WorkspacesContract {

        private final WorkspaceSaboteurs.Wrong wrong;

        SabotagedWorkspaces(Saboteur<?> saboteur) {
            wrong = (WorkspaceSaboteurs.Wrong) saboteur.port().get();
        }

        @Override
        protected Workspaces openEmptyWorkspaces() {
            return wrong;
        }

        @Override
        protected ContactStore contactStore() {
            return wrong.contactStore();
        }
    }

    @ExtendWith(ByParameter.class)
    static final class SabotagedAccessKeys extends AccessKeysContract {

        private final Saboteur<?> saboteur;

        SabotagedAccessKeys(Saboteur<?> saboteur) {
            this.saboteur = saboteur;
        }

        @Override
        protected AccessKeys openEmptyAccessKeys() {
            return (AccessKeys) saboteur.port().get();
        }
    }

    /** Hands the saboteur over. */
    static final class ByParameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Saboteur.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String wanted = context.getConfigurationParameter(PARAMETER).orElseThrow();
            return Saboteurs.all().stream()
                    .filter(saboteur -> saboteur.toString().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
