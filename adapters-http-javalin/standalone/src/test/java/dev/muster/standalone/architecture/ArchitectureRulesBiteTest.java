package dev.muster.standalone.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is tried on a small poisoned tree: one that nobody has seen fail is no rule. */
class ArchitectureRulesBiteTest {

    private static final String ROOT = ArchitectureRulesBiteTest.class.getPackageName() + ".poisoned";
    private static final JavaClasses POISONED = new ClassFileImporter().importPackages(ROOT);

    /** The classes in the poisoned tree that break the rule. */
    private static final Map<String, List<String>> OFFENDERS = Map.ofEntries(
            entry("domainKnowsOnlyItself", List.of("KnowsSql")),
            entry("adaptersDoNotKnowEachOther", List.of("KnowsJdbi")),
            entry("dialectsDoNotKnowEachOther", List.of("KnowsFormbricks")),
            entry("vendorsShareOnlyTheirTransport", List.of("KnowsOtherVendor", "transport.Wire")),
            entry("onlyTheDoorsUseImporting", List.of("OpensImporting")),
            entry("onlyTheDoorsUseDeliveryRun", List.of("OpensDeliveryRun")),
            entry("nobodyReachesIntoAnAdapter", List.of("ReachesIntoAdapter", "ReachesDeeper", "ReachesIntoSibling")),
            entry("nobodyKnowsTheCompositionRoot", List.of("KnowsRoot")),
            entry("memoryIsForTriesAndTests", List.of("UsesMemory")),
            entry("javalinStaysInTheHttpAdapter", List.of("ServesHttp")),
            entry("sqlStaysInTheJdbiAdapter", List.of("KnowsSql")),
            entry("httpClientsStayInTheTransport", List.of("OpensConnection")),
            entry("filesOpenNoSockets", List.of("OpensSocket")),
            entry("packagesHaveNoCycles", List.of("KnowsRow")),
            entry("domainPackagesImportOneWay", List.of("KnowsRow", "KnowsPort", "KnowsDeliveryRun")),
            entry("everyClassHasItsPlace", List.of("Stray")),
            entry("outPortsAreSmall", List.of("FatPort")),
            entry("inPortsHaveOneMethod", List.of("TwoUses")),
            entry("portsAreImplementedByAdapters", List.of("IsStore", "IsDeliveryLedger", "IsSink", "IsSinkSession")),
            entry("valuesAreImmutable", List.of("contact.Mutable", "MutableDelivery")),
            entry("valuesHoldNoArrays", List.of("HoldsArray", "HoldsBytes")),
            entry("nobodyAsksForTheTimeOrForChance", List.of("AsksTheTime")),
            entry("lettersFoldWithoutALocale", List.of("FoldsByLocale")),
            entry("nobodyPrints", List.of("Prints")),
            entry("nobodyThrowsJustAnything", List.of("ThrowsAnything")),
            entry("adaptersShowFewTypes", List.of("Fourth")));

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
        List<String> details = rule.evaluate(POISONED).getFailureReport().getDetails();
        for (String offender : OFFENDERS.getOrDefault(name, List.of())) {
            assertThat(details).anySatisfy(detail -> assertThat(detail).contains(offender));
        }
    }

    @Test
    void vendorsMayUseTheirTransport() {
        assertThat(ArchitectureTest.rules(ROOT)
                        .get("vendorsShareOnlyTheirTransport")
                        .evaluate(POISONED)
                        .getFailureReport()
                        .getDetails())
                .noneSatisfy(detail -> assertThat(detail).contains("UsesTransport"));
    }

    @Test
    void anAdapterMayReachIntoItself() {
        assertThat(ArchitectureTest.rules(ROOT)
                        .get("nobodyReachesIntoAnAdapter")
                        .evaluate(POISONED)
                        .getFailureReport()
                        .getDetails())
                .noneSatisfy(detail -> assertThat(detail).contains("OpensContacts"));
    }
}
