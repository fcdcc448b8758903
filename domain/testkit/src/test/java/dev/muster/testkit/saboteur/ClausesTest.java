package dev.muster.testkit.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedAccessKeys;
import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedContactStore;
import dev.muster.testkit.saboteur.SabotagedPorts.SabotagedWorkspaces;
import dev.muster.testkit.saboteur.SinkSaboteursTest.SabotagedSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The clauses that the ports document, the kit tests and the saboteurs break are the same. */
class ClausesTest {

    private static final Path PORTS =
            Path.of(System.getProperty("basedir", "."), "..", "src/main/java/dev/muster/domain/port/out");
    private static final Pattern CLAUSE = Pattern.compile("<li><b>([A-Z]+-[0-9]+)</b>");

    @Test
    void everyDocumentedClauseIsTestedAndNoOther() throws IOException {
        assertThat(tested()).isEqualTo(documented());
    }

    @Test
    void everyDocumentedClauseHasASaboteur() throws IOException {
        Set<String> broken =
                Saboteurs.all().stream().map(Saboteur::clause).collect(Collectors.toCollection(TreeSet::new));
        assertThat(broken).isEqualTo(documented());
    }

    @Test
    void everySaboteurHasANameOfItsOwn() {
        assertThat(Saboteurs.all()).map(Saboteur::toString).doesNotHaveDuplicates();
    }

    private static Set<String> documented() throws IOException {
        try (Stream<Path> sources = Files.walk(PORTS).filter(Files::isRegularFile)) {
            Set<String> clauses = new TreeSet<>();
            for (Path source : sources.toList()) {
                CLAUSE.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(clauses::add);
            }
            assertThat(clauses).as("clauses documented in " + PORTS).isNotEmpty();
            return clauses;
        }
    }

    private static Set<String> tested() {
        return Stream.of(
                        SabotagedContactStore.class,
                        SabotagedWorkspaces.class,
                        SabotagedAccessKeys.class,
                        SabotagedSink.class)
                .map(contract -> EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(contract))
                        .discover()
                        .getEngineDescriptor())
                .flatMap(engine -> engine.getDescendants().stream())
                .filter(TestDescriptor::isTest)
                .map(test -> Clauses.of(test.getDisplayName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
