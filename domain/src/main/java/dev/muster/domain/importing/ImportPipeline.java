package dev.muster.domain.importing;

import dev.muster.domain.identifier.IdSource;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.port.in.PreviewImport;
import dev.muster.domain.port.out.ContactStore;
import jakarta.validation.Validator;
import java.time.InstantSource;

/** Both use cases over the same steps: they differ in whether the store keeps what was written. Thread-safe. */
public final class ImportPipeline implements ImportContacts, PreviewImport {

    private final ContactStore store;
    private final Validator validator;
    private final IdSource ids;
    private final InstantSource clock;
    private final ImportSettings settings;

    public ImportPipeline(
            ContactStore store, Validator validator, IdSource ids, InstantSource clock, ImportSettings settings) {
        this.store = store;
        this.validator = validator;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public ImportReport importAll(ImportRequest request) {
        return new ImportRun(request, RunMode.REAL, validator, ids, clock, settings).run(store);
    }

    @Override
    public ImportReport preview(ImportRequest request) {
        return new ImportRun(request, RunMode.PREVIEW, validator, ids, clock, settings).run(store);
    }
}
