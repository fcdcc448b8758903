package dev.muster.adapters.http.dialect.migma.contacts;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /contacts/bulk-delete}: removes the contacts with these addresses and every trace of them. Spellings of
 * one address count once. A text that is no address counts as an unknown address. Thread-safe.
 */
public final class DeleteByEmail implements Operation {

    private static final int MOST_EMAILS = 1_000;
    private static final String EMAILS = "emails";

    private final OperationContext shared;

    public DeleteByEmail(OperationContext shared) {
        this.shared = shared;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, DeleteByEmail::members)
                .answer(members -> members.complete()
                        .answer(request -> shared.write(
                                exchange,
                                key,
                                request.projectId(),
                                exchange.body().digest(),
                                workspace -> removed(request.emails(), workspace))));
    }

    private Answer removed(List<String> emails, Workspace workspace) {
        Map<EmailAddress, String> asked = new LinkedHashMap<>();
        Set<String> notFound = new LinkedHashSet<>();
        for (String email : emails) {
            Optional<EmailAddress> address = EmailAddress.parse(email);
            if (address.isEmpty() || asked.putIfAbsent(address.get(), email) == null) {
                notFound.add(email);
            }
        }
        Set<EmailAddress> removed = shared.ports().directory().remove(workspace.id(), asked.keySet());
        removed.forEach(email -> notFound.remove(asked.get(email)));
        return Answers.ok(new Removed(removed.size(), List.copyOf(notFound)));
    }

    private static Checked<Members> members(JsonParser parser) throws IOException {
        JsonField<String> projectId = JsonField.missing();
        JsonField<List<JsonField<String>>> emails = JsonField.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case ContactItem.PROJECT_ID -> projectId = JsonField.text(parser);
                case EMAILS -> emails = SubscriberReader.texts(parser);
                default -> parser.skipChildren();
            }
        }
        return Checked.passed(new Members(projectId, emails));
    }

    private record Members(JsonField<String> projectId, JsonField<List<JsonField<String>>> emails) {

        Checked<Request> complete() {
            FieldErrors requirements = new FieldErrors();
            List<String> texts = requirements.texts(EMAILS, emails);
            if (emails instanceof JsonField.Filled<List<JsonField<String>>> filled) {
                int count = filled.value().size();
                if (count < 1 || count > MOST_EMAILS) {
                    requirements.add(EMAILS + " must contain 1 to " + MOST_EMAILS + " addresses, not " + count);
                }
            }
            return requirements.checked(new Request(requirements.text(ContactItem.PROJECT_ID, projectId), texts));
        }
    }

    private record Request(String projectId, List<String> emails) {

        Request {
            emails = List.copyOf(emails);
        }
    }

    private record Removed(int deleted, List<String> notFound) {}
}
