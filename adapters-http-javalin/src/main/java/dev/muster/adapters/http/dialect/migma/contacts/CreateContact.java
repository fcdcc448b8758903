package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Attributions;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.Subscriber;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberDraft;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberProblems;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberRows;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code POST /contacts}: creates a contact by the rules of a bulk import; the contact must be new. A person who was removed
 * before is created again, on the account of the access key; bulk imports refuse such a person. Thread-safe.
 */
public final class CreateContact implements Operation {

    private static final int CREATED = 201;
    private static final String REASON = "contact created";
    private static final RowPosition ALONE = RowPosition.of(1);

    private final OperationContext shared;
    private final SubscriberReader reader;
    private final EditAnswers answers;

    public CreateContact(OperationContext shared) {
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
                                workspace -> created(item, workspace, key))));
    }

    private static Checked<String> projectId(ContactItem item) {
        FieldErrors requirements = new FieldErrors();
        requirements.text(AttributeKey.EMAIL, item.text(AttributeKey.EMAIL));
        String projectId = requirements.text(ContactItem.PROJECT_ID, item.text(ContactItem.PROJECT_ID));
        return requirements.checked(projectId);
    }

    private Answer created(ContactItem item, Workspace workspace, AccessKey key) {
        Subscriber subscriber = new SubscriberDraft(ALONE).subscriber(item);
        ContactRow row = new SubscriberRows(
                        List.of(subscriber).iterator(),
                        subscriber.projectId().orElse(""),
                        workspace,
                        shared.validator())
                .next()
                .orElseThrow();
        if (!row.faults().isEmpty()) {
            return EditAnswers.refused(allFaults(row));
        }
        EditResult edited = shared.ports()
                .directory()
                .create(
                        workspace.id(),
                        row,
                        ImportPolicy.migma(key.id().value())
                                .with(new OnErased.Readmit(key.id().value(), REASON)),
                        Attributions.of(key, REASON));
        return answers.of(edited, workspace.id(), CREATED);
    }

    /**
     * The core does not check a row that came with faults; the answer about one contact shall name all of its problems.
     */
    private static List<Problem> allFaults(ContactRow row) {
        SubscriberProblems further = new SubscriberProblems(ALONE);
        further.checkEmail(row.email());
        further.checkTags(row.tags());
        return Stream.concat(further.problems().stream(), row.faults().stream()).toList();
    }
}
