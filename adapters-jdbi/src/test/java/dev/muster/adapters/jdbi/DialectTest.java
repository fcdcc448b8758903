package dev.muster.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only SQLite knows is in the package sqlite, and in the two public types that are named after it. */
class DialectTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/muster/adapters/jdbi");

    private static final Set<Path> EXEMPT =
            Set.of(Path.of("SqliteStore.java"), Path.of("SqliteSettings.java"), Path.of("package-info.java"));

    private static final Pattern WORD = Pattern.compile("(?i)sqlite|pragma|json_each|json_(extract|remove)|\\browid\\b"
            + "|\\binstr\\s*\\(|indexed by|\\bor (ignore|fail|abort|replace)\\b (?=into|contact)|begin immediate"
            + "|without rowid|\\) strict|(from|into|table|join) (main|temp)\\.|\\?\\d|\\bwal\\b|->\\s*'");

    @Test
    void noWordOfSqliteStandsElsewhere() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isShared(SOURCES.relativize(file)))
                    .flatMap(DialectTest::words)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import dev.muster.adapters.jdbi.sqlite.SqliteFile;",
                "PRAGMA synchronous = FULL",
                "SELECT value FROM json_each(?)",
                "ORDER BY rowid",
                "WHERE instr(attributes, ?) > 0",
                "FROM delivery INDEXED BY delivery_state",
                "INSERT OR FAIL INTO contact",
                "UPDATE OR IGNORE contact SET",
                "BEGIN IMMEDIATE",
                "CREATE TABLE x (id TEXT) STRICT",
                "SELECT * FROM main.contact",
                "VALUES (?1, ?2)",
                "attributes -> 'firstName'"
            })
    void theseWordsWouldBeFound(String line) {
        assertThat(WORD.matcher(line).find()).isTrue();
    }

    private static boolean isShared(Path file) {
        return !file.startsWith("sqlite") && !EXEMPT.contains(file);
    }

    private static Stream<String> words(Path file) {
        try {
            return WORD.matcher(Files.readString(file))
                    .results()
                    .map(match -> SOURCES.relativize(file) + ": " + match.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
