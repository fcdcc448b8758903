package dev.muster.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which part may know which. The root is a parameter, so that every rule can be tried on a poisoned copy of the tree.
 *
 * @param root the root package
 */
record Architecture(String root) {

    private static final String[] SOCKETS = {"java.net.http..", "java.nio.channels.."};

    /** Every package that a rule names; none may be empty, or the rule would say nothing. */
    List<String> namedPackages() {
        return List.of(
                domain("problem"),
                domain("attribute"),
                domain("contact"),
                domain("suppression"),
                domain("row"),
                domain("policy"),
                domain("outcome"),
                domain("job"),
                domain("idempotency"),
                domain("workspace"),
                domain("access"),
                domain("identifier"),
                domain("port.in"),
                domain("port.out"),
                domain("port.out.contact"),
                domain("port.out.imports"),
                domain("port.out.suppression"),
                domain("port.out.delivery"),
                domain("port.out.access"),
                domain("importing"),
                domain("importing.row"),
                domain("importing.key"),
                domain("importing.decision"),
                domain("importing.chunk"),
                domain("delivery"),
                domain("delivery.outcome"),
                domain("delivery.sink"),
                domain("delivery.ledger"),
                domain("delivery.run"),
                domain("memory"),
                domain("administration"),
                root + ".files",
                root + ".testkit",
                root + ".adapters.jdbi",
                root + ".adapters.http",
                root + ".adapters.http.dialect.migma",
                root + ".adapters.http.dialect.formbricks",
                root + ".adapters.http.documentation",
                root + ".adapters.vendors",
                root + ".adapters.vendors.migma",
                root + ".adapters.vendors.formbricks",
                root + ".adapters.vendors.transport",
                root + ".standalone");
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("domainKnowsOnlyItself", domainKnowsOnlyItself());
        rules.put("adaptersDoNotKnowEachOther", adaptersDoNotKnowEachOther());
        rules.put("dialectsDoNotKnowEachOther", dialectsDoNotKnowEachOther());
        rules.put("vendorsShareOnlyTheirTransport", vendorsShareOnlyTheirTransport());
        rules.put("onlyTheDoorsUseImporting", onlyTheDoorsUse("importing"));
        rules.put("onlyTheDoorsUseDeliveryRun", onlyTheDoorsUse("delivery.run"));
        rules.put("nobodyReachesIntoAnAdapter", nobodyReachesIntoAnAdapter());
        rules.put("nobodyKnowsTheCompositionRoot", nobodyKnowsTheCompositionRoot());
        rules.put("memoryIsForTriesAndTests", memoryIsForTriesAndTests());
        rules.put("javalinStaysInTheHttpAdapter", javalinStaysInTheHttpAdapter());
        rules.put("sqlStaysInTheJdbiAdapter", sqlStaysInTheJdbiAdapter());
        rules.put("httpClientsStayInTheTransport", httpClientsStayInTheTransport());
        rules.put("filesOpenNoSockets", filesOpenNoSockets());
        rules.put("packagesHaveNoCycles", packagesHaveNoCycles());
        rules.put("domainPackagesImportOneWay", domainPackagesImportOneWay());
        rules.put("everyClassHasItsPlace", everyClassHasItsPlace());
        return rules;
    }

    private ArchRule domainKnowsOnlyItself() {
        return classes()
                .that()
                .resideInAPackage(domain())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                domain(),
                                "java.lang..",
                                "java.util..",
                                "java.io..",
                                "java.nio..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "java.net",
                                "java.security..",
                                "javax.crypto..",
                                "jakarta.validation..",
                                "org.jspecify..")
                        .and(not(resideInAPackage("java.util.logging.."))));
    }

    private ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching(root + ".adapters.(*)..").should().notDependOnEachOther();
    }

    private ArchRule dialectsDoNotKnowEachOther() {
        return slices().matching(root + ".adapters.http.dialect.(*)..").should().notDependOnEachOther();
    }

    private ArchRule vendorsShareOnlyTheirTransport() {
        return slices().matching(root + ".adapters.vendors.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".adapters.vendors.transport"));
    }

    private ArchRule onlyTheDoorsUse(String inside) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".domain", domain(inside + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(domain(inside + ".."));
    }

    /** The packages below an adapter's root are public to each other only. */
    private ArchRule nobodyReachesIntoAnAdapter() {
        return noClasses().should(new ReachIntoAdapter(root + ".adapters"));
    }

    private ArchRule nobodyKnowsTheCompositionRoot() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".standalone..");
    }

    private ArchRule memoryIsForTriesAndTests() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".domain", domain("memory.."), root + ".testkit..", root + ".standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(domain("memory.."));
    }

    private ArchRule javalinStaysInTheHttpAdapter() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".adapters.http..", root + ".standalone..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");
    }

    private ArchRule sqlStaysInTheJdbiAdapter() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".adapters.jdbi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "com.zaxxer..");
    }

    private ArchRule httpClientsStayInTheTransport() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".adapters.vendors.transport", root + ".testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..");
    }

    private ArchRule filesOpenNoSockets() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".files..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SOCKETS)
                        .or(resideInAPackage("java.net").and(not(type(URLDecoder.class)))));
    }

    private ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** From what means nothing without the others to what needs them all. */
    private ArchRule domainPackagesImportOneWay() {
        List<String> upwards = List.of(
                "problem",
                "attribute",
                "contact",
                "suppression",
                "row",
                "policy",
                "outcome",
                "job",
                "delivery.outcome",
                "delivery.sink",
                "delivery.ledger",
                "delivery",
                "port.out.contact",
                "port.out.imports",
                "port.out.suppression",
                "port.out",
                "port.out.delivery",
                "port.in",
                "importing.row",
                "importing.decision",
                "importing.key",
                "importing.chunk",
                "importing",
                "delivery.run");
        return noClasses().should(new DependOnLaterPackage(root + ".domain", upwards));
    }

    private ArchRule everyClassHasItsPlace() {
        return classes()
                .should()
                .resideInAnyPackage(
                        domain(),
                        root + ".files..",
                        root + ".testkit..",
                        root + ".adapters.jdbi..",
                        root + ".adapters.http..",
                        root + ".adapters.vendors..",
                        root + ".standalone..");
    }

    private String domain() {
        return root + ".domain..";
    }

    private String domain(String concept) {
        return root + ".domain." + concept;
    }
}
