package dev.muster.domain;

import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.identifier.TimeOrderedIds;
import dev.muster.domain.importing.ImportPipeline;
import dev.muster.domain.memory.InMemoryContactStore;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.in.PreviewImport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;

/**
 * The door to Muster: imports contacts into a store, row by row under a stated policy, and reports what became of every
 * row. Thread-safe; build one and keep it.
 *
 * <pre>{@code
 * ContactImporter importer = ContactImporter.builder()
 *         .store(store)
 *         .ids(new TimeOrderedIds(clock, new SecureRandom()))
 *         .clock(clock)
 *         .build();
 * ImportReport report = importer.importAll(ImportRequest.of(workspace, rows, ImportPolicy.files()));
 * }</pre>
 *
 * <p>To read on: {@code importing.ImportRun} drives an import, {@code importing.decision.Decision} is the pure function that holds the
 * rules, and {@link dev.muster.domain.port.out.contact.Contacts} is what a store implements, in the jdbi adapter as SQL in
 * {@code ContactLookup} and {@code ContactWriter}.
 */
public final class ContactImporter implements ImportContacts, PreviewImport {

    private final ImportPipeline pipeline;

    ContactImporter(ImportPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Starts an importer over a host's own store, clock and identifiers. */
    public static ContactImporterBuilder builder() {
        return new ContactImporterBuilder();
    }

    /**
     * An importer for a first try: its contacts live in memory and are lost with it, its clock stands still, and its
     * identifiers are the same each time.
     */
    public static ContactImporter inMemory() {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        IdSource ids = new TimeOrderedIds(clock, new SplittableRandom(0));
        return builder().store(new InMemoryContactStore()).ids(ids).clock(clock).build();
    }

    @Override
    public ImportReport importAll(ImportRequest request) {
        return pipeline.importAll(request);
    }

    @Override
    public ImportReport preview(ImportRequest request) {
        return pipeline.preview(request);
    }
}
