package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.Slot;
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
 * {@code POST /contacts/status}: changes the status of the contact with an address. A contact has one status, not one a
 * list: a change for some lists only is refused, since any other answer would do less or more than was asked for.
 * Thread-safe.
 */
final class ChangeStatus implements Operation {

    private static final Set<String> TEXTS = Set.of(AttributeKey.EMAIL, Item.STATUS, Item.PROJECT_ID);
    private static final String ALL_LISTS = "allLists";
    private static final String ONE_STATUS = "allLists cannot be false: a contact has one status, which holds for all"
            + " lists. Send true, or leave it out";

    private final Shared shared;

    ChangeStatus(Shared shared) {
        this.shared = shared;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, ChangeStatus::members)
                .then(members -> members.complete()
                        .then(request -> shared.write(
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
                faults.add(RowTexts.INVALID_EMAIL);
            }
            if (status.isEmpty()) {
                faults.add(RowTexts.INVALID_STATUS);
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
        Map<String, Slot<String>> texts = new HashMap<>();
        Slot<Boolean> allLists = Slot.missing();
        Slot<List<Slot<String>>> tags = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (TEXTS.contains(member)) {
                texts.put(member, Slot.text(parser));
            } else if (member.equals(ALL_LISTS)) {
                allLists = token.isBoolean() ? new Slot.Filled<>(parser.getBooleanValue()) : Slot.other(parser);
            } else if (member.equals(Item.TAGS)) {
                tags = SubscriberReader.texts(parser);
            } else {
                parser.skipChildren();
            }
        }
        return Checked.passed(new Members(texts, allLists, tags));
    }

    private record Members(Map<String, Slot<String>> texts, Slot<Boolean> allLists, Slot<List<Slot<String>>> tags) {

        Checked<Request> complete() {
            Requirements requirements = new Requirements();
            Request request = new Request(
                    text(AttributeKey.EMAIL, requirements),
                    text(Item.STATUS, requirements),
                    text(Item.PROJECT_ID, requirements));
            if (allLists instanceof Slot.Filled<Boolean> filled) {
                if (!filled.value()) {
                    requirements.fault(ONE_STATUS);
                }
            } else if (!allLists.isAbsent()) {
                requirements.fault(ALL_LISTS + " must be a boolean");
            }
            if (!tags.isAbsent()) {
                requirements.texts(Item.TAGS, tags);
            }
            return requirements.met(request);
        }

        private String text(String member, Requirements requirements) {
            return requirements.text(member, texts.getOrDefault(member, Slot.missing()));
        }
    }

    private record Request(String email, String status, String projectId) {}

    private record Done(boolean success) {}
}
