package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /api/v2/management/contacts/bulk}: all or nothing, but for contacts whose userId belongs to another one; those
 * are skipped.
 */
final class BulkUpload implements WorkspaceOperation<Upload, List<UploadContact>> {

    private final DoorPorts ports;
    private final int mostContacts;
    private final UploadReader reader;

    BulkUpload(DoorPorts ports, int mostContacts) {
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
    public Check<List<UploadContact>> check(Upload upload) {
        if (upload.contactCount() > mostContacts) {
            return Check.refused(Answers.unprocessable(List.of(Refinements.tooMany(mostContacts))));
        }
        TypeCheck types = TypeCheck.of(upload);
        List<Detail> issues = types.issues().isEmpty() ? Refinements.issues(types.contacts()) : types.issues();
        return issues.isEmpty() ? Check.passed(types.contacts()) : Check.refused(Answers.unprocessable(issues));
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
            return new Refusal(contacts, outcomes.problems()).answer();
        }
        return outcomes.skipped().isEmpty() ? Answers.uploaded() : Answers.partlyUploaded(outcomes.skipped());
    }
}
