package dev.muster.domain;

import static dev.muster.domain.Scenario.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.row.RowValidator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactImporterBuilderTest {

    private static final ContactStore STORE = new InMemoryContactStore();
    private static final IdSource IDS = () -> "id";
    private static final InstantSource CLOCK = InstantSource.fixed(Scenario.NOW);

    @Test
    void storeIdentifiersAndClockHaveNoDefault() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ContactImporter.builder().ids(IDS).clock(CLOCK).build())
                .withMessage("an importer needs its store");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ContactImporter.builder().store(STORE).clock(CLOCK).build())
                .withMessage("an importer needs its ids");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ContactImporter.builder().store(STORE).ids(IDS).build())
                .withMessage("an importer needs its clock");
    }

    @Test
    void sizesOutOfTheirLimitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactImporter.builder().rowsPerChunk(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactImporter.builder().rowsPerChunk(10_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactImporter.builder().rowsPerCommit(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactImporter.builder().timePerCommit(Duration.ofMillis(-1)));
    }

    @Test
    void aHostMayBringItsOwnValidator() {
        InMemoryContactStore store = new InMemoryContactStore();
        ContactImporter importer = ContactImporter.builder()
                .store(store)
                .ids(IDS)
                .clock(CLOCK)
                .validator(RowValidator.ofDefaultProvider())
                .build();

        importer.importAll(request());

        assertThat(store.contacts(WORKSPACE)).singleElement().satisfies(contact -> {
            assertThat(contact.id()).hasToString("id");
            assertThat(contact.createdAt()).isEqualTo(Scenario.NOW);
        });
    }

    @Test
    void anImporterInMemoryRemembersWhatItImportedButNotWhatItPreviewed() {
        ContactImporter importer = ContactImporter.inMemory();

        ImportReport preview = importer.preview(request());
        ImportReport first = importer.importAll(request());
        ImportReport second = importer.importAll(request());

        assertThat(preview).isEqualTo(first);
        assertThat(first.created()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
    }

    private static ImportRequest request() {
        RowSource rows =
                RowSource.of(List.of(ContactRow.at(1, "ada@example.com").build()));
        return ImportRequest.of(WORKSPACE, rows, ImportPolicy.files());
    }
}
