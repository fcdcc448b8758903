package dev.muster.adapters.http.dialect.migma;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.Slot;
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
 * {@code POST /contacts/bulk-delete}: removes the contacts with these addresses and every trace of them. Spellings of one
 * address count once; what is no address is nobody's, like an unknown one. Thread-safe.
 */
final class DeleteByEmail implements Operation {

    private static final int MOST_EMAILS = 1_000;
    private static final String EMAILS = "emails";

    private final Shared shared;

    DeleteByEmail(Shared shared) {
        this.shared = shared;
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return shared.bodies()
                .read(exchange, DeleteByEmail::members)
                .then(members -> members.complete()
                        .then(request -> shared.write(
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
        Slot<String> projectId = Slot.missing();
        Slot<List<Slot<String>>> emails = Slot.missing();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case Item.PROJECT_ID -> projectId = Slot.text(parser);
                case EMAILS -> emails = SubscriberReader.texts(parser);
                default -> parser.skipChildren();
            }
        }
        return Checked.passed(new Members(projectId, emails));
    }

    private record Members(Slot<String> projectId, Slot<List<Slot<String>>> emails) {

        Checked<Request> complete() {
            Requirements requirements = new Requirements();
            List<String> texts = requirements.texts(EMAILS, emails);
            if (emails instanceof Slot.Filled<List<Slot<String>>> filled) {
                int count = filled.value().size();
                if (count < 1 || count > MOST_EMAILS) {
                    requirements.fault(EMAILS + " must contain 1 to " + MOST_EMAILS + " addresses, not " + count);
                }
            }
            return requirements.met(new Request(requirements.text(Item.PROJECT_ID, projectId), texts));
        }
    }

    private record Request(String projectId, List<String> emails) {

        Request {
            emails = List.copyOf(emails);
        }
    }

    private record Removed(int deleted, List<String> notFound) {}
}
