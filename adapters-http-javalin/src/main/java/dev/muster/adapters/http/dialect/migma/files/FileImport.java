package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Attributions;
import dev.muster.adapters.http.dialect.migma.protocol.BodyType;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberRows;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.BodyTooLong;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.form.MultipartForm;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code POST /contacts/imports}: makes a job of a file. The file is deleted as soon as its rows are stored in the job.
 * Thread-safe.
 */
public final class FileImport implements Operation {

    static final String OBJECT = "contact_import";

    private static final int CREATED = 201;

    private final OperationContext shared;
    private final long mostBytes;

    /**
     * Takes files.
     *
     * @param mostBytes the longest form, inclusive
     */
    public FileImport(OperationContext shared, long mostBytes) {
        this.shared = shared;
        this.mostBytes = mostBytes;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        Optional<Answer> wrongType = BodyType.formRefusal(exchange);
        if (wrongType.isPresent()) {
            return wrongType.get();
        }
        MultipartForm.Reading reading;
        try {
            reading = MultipartForm.read(
                    exchange.body().limitedTo(mostBytes),
                    exchange.header("Content-Type").orElse(""),
                    ImportForm.FILE);
        } catch (BodyTooLong tooLong) {
            return Answers.tooLarge(mostBytes, "Send the file in parts.");
        }
        if (reading instanceof MultipartForm.Reading.Malformed malformed) {
            return Answers.error(400, malformed.text());
        }
        try (MultipartForm form = ((MultipartForm.Reading.Complete) reading).form()) {
            return ofForm(form, exchange, key);
        }
    }

    private Answer ofForm(MultipartForm form, Exchange exchange, AccessKey key) throws IOException {
        return ImportForm.of(form, shared.json()).answer(request -> {
            String digest = form.digest();
            return shared.write(
                    exchange, key, request.projectId(), digest, workspace -> ordered(request, workspace, key, digest));
        });
    }

    private Answer ordered(ImportForm request, Workspace workspace, AccessKey key, String digest) throws IOException {
        return new MappedFile(request.file(), request.columns()).open().answer(subscribers -> {
            try (subscribers) {
                ImportJob job = shared.ports()
                        .jobs()
                        .order(
                                workspace.id(),
                                JobKind.FILE,
                                policy(request.onConflict(), key),
                                Attributions.of(key, "file import"),
                                digest,
                                new SubscriberRows(subscribers, request.projectId(), workspace, shared.validator()));
                return Answers.of(CREATED, new Accepted(OBJECT, job.order().id().value(), "processing"));
            }
        });
    }

    /** As in a bulk import, but an empty cell changes nothing. */
    private static ImportPolicy policy(ImportForm.OnConflict onConflict, AccessKey key) {
        String actor = key.id().value();
        ImportPolicy upsert = ImportPolicy.migma(actor)
                .with(OnBlankValue.KEEP_EXISTING)
                .with(new OnConsentConflict.ApplyStated(actor, "status stated in a file import"));
        return onConflict == ImportForm.OnConflict.SKIP
                ? upsert.with(OnExistingContact.SKIP_ROW).with(OnDuplicateRow.KEEP_FIRST)
                : upsert;
    }

    private record Accepted(String object, String id, String status) {}
}
