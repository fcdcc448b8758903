package dev.muster.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole of Muster, held against the rules. */
class ArchitectureTest {

    static final String ROOT = "dev.muster";
    static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final JavaClasses MUSTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** The tests of every module that has been built. */
    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(compiledTests());

    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new TreeMap<>(new Architecture(root).rules());
        rules.putAll(new CodeRules(root).rules());
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> musterKeepsItsRules() {
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(MUSTER)));
    }

    @TestFactory
    Stream<DynamicTest> noRuleNamesAnEmptyPackage() {
        return new Architecture(ROOT)
                .namedPackages().stream()
                        .map(name -> DynamicTest.dynamicTest(
                                name,
                                () -> assertThat(MUSTER.getPackage(name).getClasses())
                                        .isNotEmpty()));
    }

    @Test
    void testsDoNotReachIntoAnotherModulesAdapterEither() {
        assertThat(TESTS.getPackage(ROOT + ".standalone").getClasses()).isNotEmpty();
        rules(ROOT).get("nobodyReachesIntoAnAdapter").check(TESTS);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = MUSTER.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(javaPackage -> !javaPackage.getClasses().isEmpty())
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static List<Path> compiledTests() {
        return Stream.of(
                        "domain",
                        "domain/testkit",
                        "domain/files",
                        "adapters-jdbi",
                        "adapters-vendors",
                        "adapters-http-javalin",
                        "adapters-http-javalin/standalone")
                .map(module -> REPOSITORY.resolve(module).resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
    }
}
