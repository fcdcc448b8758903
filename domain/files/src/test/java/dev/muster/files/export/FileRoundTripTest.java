package dev.muster.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ContactImporter;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.files.ContactFile;
import dev.muster.files.CorpusTest;
import dev.muster.files.TestFiles;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.rejects.RejectsWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files through the whole import: in, out, and in again. */
class FileRoundTripTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("w");

    @ParameterizedTest
    @MethodSource("dev.muster.files.CorpusTest#files")
    void everyRecordHasAnOutcomeAndEveryRefusalItsLine(Path file) throws IOException {
        Store store = new Store();
        ImportReport report = store.importFile(open(file), ImportListener.NONE);

        assertThat(report.rows()).isEqualTo(TestFiles.rows(open(file)).size());
        assertThat(report.problems()).allSatisfy(problem -> {
            assertThat(problem.row().line()).isPresent();
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("dev.muster.files.CorpusTest#files")
    void whatIsExportedImportsToTheSameContacts(Path file) throws IOException {
        Store store = new Store();
        store.importFile(open(file), ImportListener.NONE);

        Store csv = new Store();
        ImportReport fromCsv = csv.importFile(TestFiles.csv(store.exportCsv()), ImportListener.NONE);
        Store ndjson = new Store();
        ImportReport fromNdjson = ndjson.importFile(TestFiles.ndjson(store.exportNdjson()), ImportListener.NONE);

        assertThat(csv.profiles()).isEqualTo(store.profiles());
        assertThat(ndjson.profiles()).isEqualTo(store.profiles());
        assertThat(fromCsv.rejected() + fromNdjson.rejected()).isZero();
        assertThat(store.importFile(TestFiles.csv(store.exportCsv()), ImportListener.NONE)
                        .unchanged())
                .isEqualTo(store.profiles().size());
    }

    @ParameterizedTest
    @MethodSource("dev.muster.files.CorpusTest#files")
    void whatIsRefusedIsRefusedAgainForTheSameRowsIfNobodyCorrectsIt(Path file) throws IOException {
        ContactFile first = open(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImportReport report;
        try (RejectsWriter rejects = new RejectsWriter(out, first.layout())) {
            report = new Store().importFile(first, rejects);
            assertThat(rejects.written()).isEqualTo(report.rejected());
        }
        boolean isCsv = first.layout().format() == FileFormat.CSV;
        if (!isCsv && out.size() == 0) {
            return;
        }

        ContactFile again = isCsv ? TestFiles.csv(out.toByteArray()) : TestFiles.ndjson(out.toByteArray());
        Store store = new Store();
        ImportReport second = store.importFile(again, ImportListener.NONE);

        assertThat(second.rows()).isEqualTo(report.rejected());
        assertThat(store.profiles()).isEmpty();
        assertThat(second.problems())
                .map(Problem::code)
                .isEqualTo(report.problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailchimp-unsubscribed.csv",
                "mailchimp-cleaned.csv",
                "hubspot.csv",
                "brevo.csv",
                "klaviyo.csv",
                "shopify.csv",
                "listmonk.csv"
            })
    void whoeverLeftElsewhereIsNotWrittenToHere(String name) throws IOException, URISyntaxException {
        Store store = new Store();
        store.importFile(open(corpus(name)), ImportListener.NONE);

        List<String> welcome = store.store.contacts(WORKSPACE).stream()
                .map(Contact::profile)
                .filter(profile -> profile.status() == ContactStatus.SUBSCRIBED)
                .map(profile -> profile.email().typed())
                .toList();

        assertThat(welcome).isSubsetOf("ada@example.org", "blank@example.org");
        assertThat(store.profiles()).isNotEmpty();
    }

    @Test
    void correctedRowsImportWithoutTouchingTheHeader() {
        Store store = new Store();
        ContactFile file = TestFiles.csv("E-Mail;Telefon\nada@example.org;+4420\nbob(at)example.org;+49123\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectsWriter rejects = new RejectsWriter(out, file.layout())) {
            assertThat(store.importFile(file, rejects).rejected()).isEqualTo(1);
        }

        String corrected = out.toString(StandardCharsets.UTF_8).replace("(at)", "@");
        ImportReport report = store.importFile(TestFiles.csv(corrected), ImportListener.NONE);

        assertThat(report.created()).isEqualTo(1);
        assertThat(store.profiles())
                .map(profile -> profile.attributes().find("phone").orElseThrow().text())
                .containsExactly("+4420", "+49123");
    }

    private static ContactFile open(Path file) {
        return TestFiles.ready(ContactFile.open(file, new ReadOptions(FileFormat.ofName(file.toString()), Map.of())));
    }

    private static Path corpus(String name) throws IOException, URISyntaxException {
        return CorpusTest.files()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A store in memory with an importer before it. */
    private static final class Store {

        private final InMemoryContactStore store = new InMemoryContactStore();
        private final ContactImporter importer;

        Store() {
            InstantSource clock = InstantSource.fixed(Instant.EPOCH);
            importer = ContactImporter.builder()
                    .store(store)
                    .ids(new TimeOrderedIds(clock, new SplittableRandom(0)))
                    .clock(clock)
                    .build();
        }

        ImportReport importFile(ContactFile file, ImportListener listener) {
            return importer.importAll(new ImportRequest(WORKSPACE, file, ImportPolicy.files(), listener));
        }

        List<Profile> profiles() {
            return store.contacts(WORKSPACE).stream().map(Contact::profile).toList();
        }

        byte[] exportCsv() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ContactWriter writer = ContactWriter.csv(out)) {
                store.readAll(WORKSPACE, writer);
            }
            return out.toByteArray();
        }

        byte[] exportNdjson() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ContactWriter writer = ContactWriter.ndjson(out)) {
                store.readAll(WORKSPACE, writer);
            }
            return out.toByteArray();
        }
    }
}
