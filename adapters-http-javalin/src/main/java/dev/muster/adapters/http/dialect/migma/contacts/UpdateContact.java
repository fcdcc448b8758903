package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Attributions;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;

/** {@code PATCH /contacts/{id}}: changes what is named and leaves the rest. Thread-safe. */
public final class UpdateContact implements Operation {

    private final OperationContext shared;
    private final SubscriberReader reader;
    private final EditAnswers answers;

    public UpdateContact(OperationContext shared) {
        this.shared = shared;
        this.reader = new SubscriberReader(shared.json());
        this.answers = new EditAnswers(shared.contacts());
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, parser -> Checked.passed(reader.item(parser)))
                .answer(item -> projectId(item)
                        .answer(projectId -> shared.write(
                                exchange,
                                key,
                                projectId,
                                exchange.body().digest(),
                                workspace ->
                                        ContactPath.id(exchange).answer(id -> updated(id, item, workspace, key)))));
    }

    private static Checked<String> projectId(ContactItem item) {
        FieldErrors requirements = new FieldErrors();
        String projectId = requirements.text(ContactItem.PROJECT_ID, item.text(ContactItem.PROJECT_ID));
        return requirements.checked(projectId);
    }

    private Answer updated(ContactId id, ContactItem item, Workspace workspace, AccessKey key) {
        ContactPatch draft = new ContactPatch();
        ContactEdit edit = draft.edit(item);
        if (!draft.faults().isEmpty()) {
            return EditAnswers.refused(draft.faults());
        }
        EditResult edited =
                shared.ports().directory().edit(workspace.id(), id, edit, Attributions.of(key, "contact updated"));
        return edited instanceof EditResult.Refused refused
                        && refused.problems().stream().anyMatch(UpdateContact::isOfEmail)
                ? Answers.error(400, "The email address of a contact cannot be changed")
                : answers.of(edited, workspace.id(), 200);
    }

    private static boolean isOfEmail(Problem problem) {
        return problem.field().equals(AttributeKey.EMAIL);
    }
}
