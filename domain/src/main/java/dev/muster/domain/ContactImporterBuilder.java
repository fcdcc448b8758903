package dev.muster.domain;

import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.importing.ImportPipeline;
import dev.muster.domain.importing.ImportSettings;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.row.RowValidator;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Collects what an importer needs. Store, identifiers and clock have no default. Not thread-safe; used once. */
public final class ContactImporterBuilder {

    private Optional<ContactStore> store = Optional.empty();
    private Optional<IdSource> ids = Optional.empty();
    private Optional<InstantSource> clock = Optional.empty();
    private Optional<Validator> validator = Optional.empty();
    private ImportSettings settings = ImportSettings.DEFAULT;

    ContactImporterBuilder() {}

    /** Where contacts go. */
    public ContactImporterBuilder store(ContactStore contactStore) {
        store = Optional.of(contactStore);
        return this;
    }

    /** Where the identifiers of new contacts come from. */
    public ContactImporterBuilder ids(IdSource idSource) {
        ids = Optional.of(idSource);
        return this;
    }

    /** What time it is. */
    public ContactImporterBuilder clock(InstantSource instantSource) {
        clock = Optional.of(instantSource);
        return this;
    }

    /** The validator to check rows with, instead of one from the Jakarta Validation provider on the class path. */
    public ContactImporterBuilder validator(Validator rowValidator) {
        validator = Optional.of(rowValidator);
        return this;
    }

    /** How many rows are looked up and written in one call to the store; 1 to 10,000, by default 1,000. */
    public ContactImporterBuilder rowsPerChunk(int rows) {
        settings = new ImportSettings(rows, settings.rowsPerCommit(), settings.timePerCommit());
        return this;
    }

    /** After how many rows a transaction is committed; by default 50,000. */
    public ContactImporterBuilder rowsPerCommit(int rows) {
        settings = new ImportSettings(settings.rowsPerChunk(), rows, settings.timePerCommit());
        return this;
    }

    /** After how much time a transaction is committed, so that other writers get their turn; by default one second. */
    public ContactImporterBuilder timePerCommit(Duration time) {
        settings = new ImportSettings(settings.rowsPerChunk(), settings.rowsPerCommit(), time);
        return this;
    }

    /**
     * The importer.
     *
     * @throws IllegalStateException if the store, the identifiers or the clock are missing
     */
    public ContactImporter build() {
        return new ContactImporter(new ImportPipeline(
                given(store, "store"),
                validator.orElseGet(RowValidator::ofDefaultProvider),
                given(ids, "ids"),
                given(clock, "clock"),
                settings));
    }

    private static <T> T given(Optional<T> part, String name) {
        return part.orElseThrow(() -> new IllegalStateException("an importer needs its " + name));
    }
}
