package dev.muster.standalone.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is tried on a small poisoned tree: one that nobody has seen fail is no rule. */
class ArchitectureRulesBiteTest {

    private static final String ROOT = ArchitectureRulesBiteTest.class.getPackageName() + ".poisoned";
    private static final JavaClasses POISONED = new ClassFileImporter().importPackages(ROOT);

    /** The class in the poisoned tree that breaks the rule. */
    private static final Map<String, String> OFFENDERS = Map.ofEntries(
            entry("domainKnowsOnlyItself", "KnowsSql"),
            entry("adaptersDoNotKnowEachOther", "KnowsJdbi"),
            entry("dialectsDoNotKnowEachOther", "KnowsFormbricks"),
            entry("onlyTheDoorOpensThePipeline", "OpensPipeline"),
            entry("nobodyReachesIntoAnAdapter", "ReachesIntoAdapter"),
            entry("nobodyKnowsTheCompositionRoot", "KnowsRoot"),
            entry("memoryIsForTriesAndTests", "UsesMemory"),
            entry("javalinStaysInTheHttpAdapter", "ServesHttp"),
            entry("sqlStaysInTheJdbiAdapter", "KnowsSql"),
            entry("filesOpenNoSockets", "OpensSocket"),
            entry("packagesHaveNoCycles", "KnowsRow"),
            entry("domainPackagesImportOneWay", "KnowsRow"),
            entry("everyClassHasItsPlace", "Stray"),
            entry("outPortsAreSmall", "FatPort"),
            entry("inPortsHaveOneMethod", "TwoUses"),
            entry("portsAreImplementedByAdapters", "IsStore"),
            entry("valuesAreImmutable", "Mutable"),
            entry("valuesHoldNoArrays", "HoldsArray"),
            entry("nobodyAsksForTheTimeOrForChance", "AsksTheTime"),
            entry("lettersFoldWithoutALocale", "FoldsByLocale"),
            entry("nobodyPrints", "Prints"),
            entry("nobodyThrowsJustAnything", "ThrowsAnything"),
            entry("adaptersShowFewTypes", "Fourth"));

    @Test
    void everyRuleHasAnOffender() {
        assertThat(ArchitectureTest.rules(ROOT).keySet()).isEqualTo(OFFENDERS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleNamesItsOffender() {
        return ArchitectureTest.rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> bites(rule.getKey(), rule.getValue())));
    }

    private static void bites(String name, ArchRule rule) {
        assertThat(rule.evaluate(POISONED).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(OFFENDERS.get(name)));
    }
}
