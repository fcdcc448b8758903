package dev.muster.adapters.http.dialect.migma.contacts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Attributions;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.RowErrorText;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /contacts/status}: changes the status of the contact with an address. A contact has one status, not one
 * for each list, so a change for some lists only is refused. Thread-safe.
 */
public final class ChangeStatus implements Operation {

    private static final Set<String> TEXTS = Set.of(AttributeKey.EMAIL, ContactItem.STATUS, ContactItem.PROJECT_ID);
    private static final String ALL_LISTS = "allLists";
    private static final String ONE_STATUS = "allLists cannot be false: a contact has one status, which holds for all"
            + " lists. Send true, or leave it out";

    private final OperationContext shared;

    public ChangeStatus(OperationContext shared) {
        this.shared = shared;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, ChangeStatus::members)
                .answer(members -> members.complete()
                        .answer(request -> shared.write(
                                exchange,
                                key,
                                request.projectId(),
                                exchange.body().digest(),
                                workspace -> changed(request, workspace, key))));
    }

    private Answer changed(Request request, Workspace workspace, AccessKey key) {
        Optional<EmailAddress> email = EmailAddress.parse(request.email());
        Optional<ContactStatus> status = ContactStatus.ofWord(request.status());
        if (email.isEmpty() || status.isEmpty()) {
            List<String> faults = new ArrayList<>();
            if (email.isEmpty()) {
                faults.add(RowErrorText.INVALID_EMAIL);
            }
            if (status.isEmpty()) {
                faults.add(RowErrorText.INVALID_STATUS);
            }
            return Answers.error(400, String.join("; ", faults));
        }
        EditResult edited = shared.ports()
                .directory()
                .edit(
                        workspace.id(),
                        email.get(),
                        ContactEdit.ofStatus(status.get()),
                        Attributions.of(key, "status change"));
        if (edited instanceof EditResult.Refused refused) {
            return EditAnswers.refused(refused.problems());
        }
        return edited instanceof EditResult.Stored ? Answers.ok(new Done(true)) : Answers.contactNotFound();
    }

    private static Checked<Members> members(JsonParser parser) throws IOException {
        Map<String, JsonField<String>> texts = new HashMap<>();
        JsonField<Boolean> allLists = JsonField.missing();
        JsonField<List<JsonField<String>>> tags = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (TEXTS.contains(member)) {
                texts.put(member, JsonField.text(parser));
            } else if (member.equals(ALL_LISTS)) {
                allLists =
                        token.isBoolean() ? new JsonField.Filled<>(parser.getBooleanValue()) : JsonField.other(parser);
            } else if (member.equals(ContactItem.TAGS)) {
                tags = SubscriberReader.texts(parser);
            } else {
                parser.skipChildren();
            }
        }
        return Checked.passed(new Members(texts, allLists, tags));
    }

    private record Members(
            Map<String, JsonField<String>> texts,
            JsonField<Boolean> allLists,
            JsonField<List<JsonField<String>>> tags) {

        Checked<Request> complete() {
            FieldErrors requirements = new FieldErrors();
            Request request = new Request(
                    text(AttributeKey.EMAIL, requirements),
                    text(ContactItem.STATUS, requirements),
                    text(ContactItem.PROJECT_ID, requirements));
            if (allLists instanceof JsonField.Filled<Boolean> filled) {
                if (!filled.value()) {
                    requirements.add(ONE_STATUS);
                }
            } else if (!allLists.isAbsent()) {
                requirements.add(ALL_LISTS + " must be a boolean");
            }
            if (!tags.isAbsent()) {
                requirements.texts(ContactItem.TAGS, tags);
            }
            return requirements.checked(request);
        }

        private String text(String member, FieldErrors requirements) {
            return requirements.text(member, texts.getOrDefault(member, JsonField.missing()));
        }
    }

    private record Request(String email, String status, String projectId) {}

    private record Done(boolean success) {}
}
