package dev.muster.adapters.http.dialect.migma.subscriber;

import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import dev.muster.domain.workspace.Workspace;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Turns subscribers into rows of one workspace and checks each. */
public final class SubscriberRows implements RowSource {

    private final Iterator<Subscriber> subscribers;
    private final Set<String> namesOfWorkspace;
    private final Validator validator;

    /**
     * A source of rows.
     *
     * @param projectId what the request calls the workspace
     */
    public SubscriberRows(
            Iterator<Subscriber> subscribers, String projectId, Workspace workspace, Validator validator) {
        this.subscribers = subscribers;
        this.namesOfWorkspace = new HashSet<>(workspace.aliases());
        this.namesOfWorkspace.add(workspace.id().value());
        this.namesOfWorkspace.add(projectId);
        this.validator = validator;
    }

    @Override
    public Optional<ContactRow> next() {
        return subscribers.hasNext() ? Optional.of(row(subscribers.next())) : Optional.empty();
    }

    private ContactRow row(Subscriber subscriber) {
        ContactRowBuilder row = ContactRow.at(subscriber.position(), subscriber.email());
        subscriber.status().ifPresent(row::status);
        row.tags(subscriber.tags());
        subscriber.texts().forEach(row::attribute);
        subscriber.phone().ifPresent(phone -> row.attribute(AttributeKey.PHONE, phone));
        subscriber.customFields().forEach(row::attribute);
        faults(subscriber, row);
        return row.build();
    }

    private void faults(Subscriber subscriber, ContactRowBuilder row) {
        for (Problem fault : subscriber.faults()) {
            row.fault(fault.code(), fault.field(), fault.value(), fault.hint());
        }
        subscriber
                .projectId()
                .filter(named -> !namesOfWorkspace.contains(named))
                .ifPresent(named -> row.fault(
                        ProblemCode.WORKSPACE_MISMATCH,
                        ContactItem.PROJECT_ID,
                        named,
                        "Leave it out, or send the subscriber to that project."));
        validator.validate(subscriber).stream()
                .map(violation -> ProblemCode.valueOf(violation.getMessage()))
                .sorted()
                .forEach(code -> violated(code, subscriber, row));
    }

    private static void violated(ProblemCode code, Subscriber subscriber, ContactRowBuilder row) {
        if (code == ProblemCode.STATUS_UNKNOWN) {
            row.fault(
                    code,
                    ContactItem.STATUS,
                    subscriber.status().orElse(""),
                    "Use subscribed, unsubscribed, bounced or non-subscribed.");
        } else {
            row.fault(
                    code,
                    AttributeKey.PHONE,
                    subscriber.phone().orElse(""),
                    "Shorten it to " + Subscriber.LONGEST_PHONE + " characters.");
        }
    }
}
