package dev.muster.adapters.http.dialect.formbricks.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceOperation;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.port.in.ImportRequest;
import java.util.List;

/**
 * {@code PUT /api/v2/management/contacts/bulk}: imports all contacts or none. Contacts whose userId belongs to another
 * contact are skipped. Clients count on the address of a removed contact to be free, so it is created again, on the
 * account of the access key.
 */
public final class BulkUpload implements WorkspaceOperation<List<UploadContact>> {

    private final DoorContext context;
    private final int mostContacts;

    public BulkUpload(DoorContext context, int mostContacts) {
        this.context = context;
        this.mostContacts = mostContacts;
    }

    @Override
    public Json json() {
        return context.json();
    }

    @Override
    public int rows(JsonNode body) {
        JsonNode contacts = body.path("contacts");
        return contacts.isArray() ? contacts.size() : 0;
    }

    @Override
    public Checked<List<UploadContact>> check(JsonNode body) {
        Issues issues = new Issues();
        if (rows(body) > mostContacts) {
            issues.add("contacts", "Maximum " + mostContacts + " contacts allowed at a time.");
            return issues.checked(List::of);
        }
        List<UploadContact> contacts = new UploadReader(issues).contacts(body.path("contacts"));
        if (issues.isEmpty()) {
            UploadRules.check(contacts, issues);
        }
        return issues.checked(() -> contacts);
    }

    @Override
    public Answer perform(List<UploadContact> contacts, Place place) {
        UploadOutcomes outcomes = new UploadOutcomes(contacts);
        Attribution by = place.attribution("bulk upload");
        DoorPorts.importAll(
                context.ports().importer(),
                new ImportRequest(
                        place.workspace(),
                        UploadRows.of(contacts),
                        ImportPolicy.formbricks().with(new OnErased.Readmit(by.actor(), by.reason())),
                        outcomes,
                        by));
        if (!outcomes.problems().isEmpty()) {
            return new UploadRefusal(contacts, outcomes.problems()).answer();
        }
        return outcomes.skipped().isEmpty() ? Answers.uploaded() : Answers.partlyUploaded(outcomes.skipped());
    }
}
