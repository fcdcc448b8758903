package dev.muster.testkit.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedAccessKeys;
import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedContactStore;
import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedWorkspaces;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Whoever breaks a clause fails this clause's tests, and no other's. */
class SaboteursTest {

    @TestFactory
    Stream<DynamicTest> contactStoresAreCaught() {
        return caught(Saboteurs.ofContactStore(), SabotagedContactStore.class);
    }

    @TestFactory
    Stream<DynamicTest> workspacesAreCaught() {
        return caught(WorkspaceSaboteurs.all(), SabotagedWorkspaces.class);
    }

    @TestFactory
    Stream<DynamicTest> accessKeysAreCaught() {
        return caught(AccessKeySaboteurs.all(), SabotagedAccessKeys.class);
    }

    static Stream<DynamicTest> caught(List<? extends Saboteur<?>> saboteurs, Class<?> contract) {
        return saboteurs.stream()
                .map(saboteur -> DynamicTest.dynamicTest(
                        saboteur.toString(),
                        () -> assertThat(brokenClauses(saboteur, contract))
                                .as(saboteur.toString())
                                .containsExactly(saboteur.clause())));
    }

    private static Set<String> brokenClauses(Saboteur<?> saboteur, Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .configurationParameter(SabotagedPorts.PARAMETER, saboteur.toString())
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> Clauses.of(event.getTestDescriptor().getDisplayName()))
                .collect(Collectors.toSet());
    }
}
