package dev.muster.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files can be read in one sitting, and packages at a glance. All main code counts, that of the test kit too. Only the 95th
 * percentile leaves out the kit's clauses: they are lists of tests, one method a rule, and as long as a clause has rules.
 */
class SourceSizeTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONG_FILE = 150;
    private static final int FILES_IN_A_PACKAGE = 20;

    private static final Path CLAUSES = Path.of("domain/testkit/src/main/java/dev/muster/testkit/clauses");
    private static final Path REPOSITORY = ArchitectureTest.REPOSITORY;

    private static Sources main;

    @BeforeAll
    static void readMainFiles() throws IOException {
        main = Sources.below(REPOSITORY);
    }

    @Test
    void noMainFileIsLongerThanTheLimit() {
        assertThat(main.longerThan(LONGEST_FILE)).isEmpty();
    }

    @Test
    void nineteenOfTwentyMainFilesAreShorter() {
        Sources sources = main.without(CLAUSES);

        assertThat(sources.percentile(95))
                .as("95th percentile; longer than %d: %s", LONG_FILE, sources.longerThan(LONG_FILE))
                .isLessThanOrEqualTo(LONG_FILE);
    }

    @Test
    void noPackageIsFlat() {
        assertThat(main.packagesWithMoreThan(FILES_IN_A_PACKAGE)).isEmpty();
    }

    @Test
    void theMainFilesOfEveryModuleAreSeen() {
        assertThat(main.lengths().keySet().stream().map(file -> file.getName(0)).distinct())
                .map(Path::toString)
                .containsExactlyInAnyOrder("domain", "adapters-jdbi", "adapters-vendors", "adapters-http-javalin");
    }

    @Test
    void onlyTheClausesAreLeftOutOfThePercentile() {
        Sources counted = main.without(CLAUSES);

        assertThat(main.lengths().keySet().stream().filter(file -> file.startsWith(CLAUSES)))
                .isNotEmpty()
                .hasSize(main.lengths().size() - counted.lengths().size());
    }

    @Test
    void aFileOneLineTooLongIsNamed(@TempDir Path folder) throws IOException {
        write(folder, "Short", LONGEST_FILE);
        write(folder, "Long", LONGEST_FILE + 1);

        assertThat(Sources.below(folder).longerThan(LONGEST_FILE))
                .singleElement()
                .asString()
                .endsWith("Long.java: 251");
    }

    @Test
    void twoLongFilesOfTwentyAreSeenInThePercentile(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 19; file++) {
            write(folder, "Short" + file, LONG_FILE);
        }
        write(folder, "Long", LONG_FILE + 1);
        assertThat(Sources.below(folder).percentile(95)).isEqualTo(LONG_FILE);

        write(folder, "Short0", LONG_FILE + 1);
        assertThat(Sources.below(folder).percentile(95)).isEqualTo(LONG_FILE + 1);
    }

    @Test
    void aPackageWithOneFileTooManyIsNamed(@TempDir Path folder) throws IOException {
        for (int file = 0; file < FILES_IN_A_PACKAGE; file++) {
            write(folder, "Part" + file, 1);
        }
        assertThat(Sources.below(folder).packagesWithMoreThan(FILES_IN_A_PACKAGE))
                .isEmpty();

        write(folder, "package-info", 1);
        assertThat(Sources.below(folder).packagesWithMoreThan(FILES_IN_A_PACKAGE))
                .singleElement()
                .asString()
                .endsWith("sample: 21");
    }

    @Test
    void testsAndGeneratedFilesDoNotCount(@TempDir Path folder) throws IOException {
        write(folder, "Main", 1);
        for (String other : new String[] {"module/src/test/java/sample/T.java", "module/target/main/java/T.java"}) {
            Path file = folder.resolve(other);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "\n".repeat(LONGEST_FILE + 1));
        }

        assertThat(Sources.below(folder).lengths()).hasSize(1);
    }

    private static void write(Path folder, String name, int lines) throws IOException {
        Path sample = Files.createDirectories(folder.resolve("module/src/main/java/sample"));
        Files.writeString(sample.resolve(name + ".java"), "\n".repeat(lines));
    }
}
