package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Answer;
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
final class UpdateContact implements Operation {

    private final Shared shared;
    private final SubscriberReader reader;
    private final EditAnswers answers;

    UpdateContact(Shared shared) {
        this.shared = shared;
        this.reader = new SubscriberReader(shared.ports().json());
        this.answers = new EditAnswers(shared.contacts());
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, parser -> Checked.passed(reader.item(parser)))
                .then(item -> projectId(item)
                        .then(projectId -> shared.write(
                                exchange,
                                key,
                                projectId,
                                exchange.body().digest(),
                                workspace -> ContactPath.id(exchange).then(id -> updated(id, item, workspace, key)))));
    }

    private static Checked<String> projectId(Item item) {
        Requirements requirements = new Requirements();
        String projectId = requirements.text(Item.PROJECT_ID, item.text(Item.PROJECT_ID));
        return requirements.met(projectId);
    }

    private Answer updated(ContactId id, Item item, Workspace workspace, AccessKey key) {
        PatchDraft draft = new PatchDraft();
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
