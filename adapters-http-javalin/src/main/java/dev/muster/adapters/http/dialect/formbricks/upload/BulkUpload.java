package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceOperation;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceReference;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /api/v2/management/contacts/bulk}: all or nothing, but for contacts whose userId belongs to another one; those
 * are skipped.
 */
public final class BulkUpload implements WorkspaceOperation<Upload, List<UploadContact>> {

    private final DoorPorts ports;
    private final int mostContacts;
    private final UploadReader reader;

    public BulkUpload(DoorPorts ports, int mostContacts) {
        this.ports = ports;
        this.mostContacts = mostContacts;
        this.reader = new UploadReader(ports.json(), mostContacts);
    }

    @Override
    public Optional<Upload> read(String body) {
        return reader.read(body);
    }

    @Override
    public WorkspaceReference workspace(Upload upload) {
        return upload.workspace();
    }

    @Override
    public long rows(Upload upload) {
        return upload.contactCount();
    }

    @Override
    public Checked<List<UploadContact>> check(Upload upload) {
        if (upload.contactCount() > mostContacts) {
            return Checked.refused(Answers.unprocessable(List.of(UploadRules.tooMany(mostContacts))));
        }
        TypeCheck types = TypeCheck.of(upload);
        List<ErrorDetail> issues = types.issues().isEmpty() ? UploadRules.issues(types.contacts()) : types.issues();
        return issues.isEmpty() ? Checked.passed(types.contacts()) : Checked.refused(Answers.unprocessable(issues));
    }

    @Override
    public Answer perform(List<UploadContact> contacts, Place place) {
        UploadOutcomes outcomes = new UploadOutcomes(contacts);
        ports.importAll(new ImportRequest(
                place.workspace(),
                UploadRows.of(contacts),
                ImportPolicy.formbricks(),
                outcomes,
                place.attribution("bulk upload")));
        if (!outcomes.problems().isEmpty()) {
            return new UploadRefusal(contacts, outcomes.problems()).answer();
        }
        return outcomes.skipped().isEmpty() ? Answers.uploaded() : Answers.partlyUploaded(outcomes.skipped());
    }
}
