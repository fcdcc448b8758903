package dev.muster.adapters.jdbi.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a word stands in a store, in any case. Reading the file beside SQLite drops the locks of this process on it
 * (https://sqlite.org/howtocorrupt.html section 2.2), so no other process may have it open.
 *
 * @param file the store's file
 * @param word in lower case
 */
record StoredText(Path file, String word) {

    /** In the file, its log and its shared memory. */
    int inFiles() throws IOException {
        int found = 0;
        for (String companion : List.of("", "-wal", "-shm")) {
            found += inFile(companion);
        }
        return found;
    }

    int inLog() throws IOException {
        return inFile("-wal");
    }

    private int inFile(String companion) throws IOException {
        Path path = file.resolveSibling(file.getFileName() + companion);
        return Files.exists(path) ? occurrences(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)) : 0;
    }

    /** In the columns of all tables; every index is checked to hold what its table holds, and nothing else. */
    int inTables() throws SQLException {
        int found = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            if (!texts(statement, "PRAGMA integrity_check").equals(List.of("ok"))) {
                throw new AssertionError("an index does not match its table");
            }
            for (String table : texts(statement, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                for (String text : texts(statement, "SELECT * FROM " + table)) {
                    found += occurrences(text);
                }
            }
        }
        return found;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    texts.add(String.valueOf(row.getString(column)));
                }
            }
        }
        return texts;
    }

    private int occurrences(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int found = 0;
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            found++;
        }
        return found;
    }
}
