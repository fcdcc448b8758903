package dev.muster.adapters.jdbi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same imports into memory and into SQLite: the same reports, the same contacts. */
class ImportParityTest {

    private static final InstantSource CLOCK = InstantSource.fixed(StoreFixture.MONDAY);
    private static final int PEOPLE = 300;

    @TempDir
    Path folder;

    @Test
    void twoImportsAndTheirPreviewsComeOutAsInMemory() {
        ContactStore memory = new InMemoryContactStore();
        try (SqliteStore sqlite = StoreFixture.withWorkspace(SqliteStore.open(folder.resolve("muster.db")))) {
            assertThat(reports(sqlite.contacts())).isEqualTo(reports(memory));
            List<Contact> inMemory = new ArrayList<>();
            memory.readAll(StoreFixture.WORKSPACE, inMemory::add);
            assertThat(StoreFixture.all(sqlite)).hasSizeGreaterThan(PEOPLE).isEqualTo(inMemory);
        }
    }

    private static List<ImportReport> reports(ContactStore store) {
        ContactImporter importer = ContactImporter.builder()
                .store(store)
                .ids(new TimeOrderedIds(CLOCK, new SplittableRandom(1)))
                .clock(CLOCK)
                .rowsPerChunk(37)
                .rowsPerCommit(100)
                .build();
        List<ImportReport> reports = new ArrayList<>();
        for (int stride : List.of(1, 1, 3)) {
            reports.add(importer.preview(request(stride)));
            reports.add(importer.importAll(request(stride)));
        }
        return reports;
    }

    /** Every tenth row is a repetition; another stride brings new people and userIds that others hold. */
    private static ImportRequest request(int stride) {
        List<ContactRow> rows = LongStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> {
                    long person = number % 10 == 0 ? number - 1 : number * stride;
                    return ContactRow.at(number, "person" + person + "@example.com")
                            .userId("user-" + (number % 2 == 0 ? person : person / stride))
                            .attribute("firstName", "Given" + person)
                            .attribute("stride", String.valueOf(stride))
                            .build();
                })
                .toList();
        return ImportRequest.of(StoreFixture.WORKSPACE, RowSource.of(rows), ImportPolicy.files());
    }
}
