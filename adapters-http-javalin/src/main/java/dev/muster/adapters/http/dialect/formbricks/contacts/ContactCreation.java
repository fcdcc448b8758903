package dev.muster.adapters.http.dialect.formbricks.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.EmailRule;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceOperation;
import dev.muster.adapters.http.dialect.formbricks.upload.UploadContact;
import dev.muster.adapters.http.dialect.formbricks.upload.UploadRefusal;
import dev.muster.adapters.http.dialect.formbricks.upload.UploadRows;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code POST /api/v2/management/contacts}: creates one contact; its attribute keys must exist. If another contact has the
 * address or the userId, the answer says that and nothing about other attributes. A person who was removed before is created
 * again, on the account of the access key.
 */
public final class ContactCreation implements WorkspaceOperation<UploadContact> {

    private static final String FIELD = "attributes";

    private static final ImportPolicy POLICY =
            ImportPolicy.formbricks().with(OnUnknownKey.REJECT_ROW).with(OnKeyName.KEEP_STORED);

    private final DoorContext context;

    public ContactCreation(DoorContext context) {
        this.context = context;
    }

    @Override
    public Json json() {
        return context.json();
    }

    @Override
    public int rows(JsonNode body) {
        return 1;
    }

    @Override
    public Checked<UploadContact> check(JsonNode body) {
        Issues issues = new Issues();
        UploadContact contact = contact(body.path(FIELD), issues);
        if (issues.isEmpty()) {
            String email = contact.first(AttributeKey.EMAIL).orElse("");
            if (email.isEmpty()) {
                issues.add(FIELD, "Email attribute is required");
            } else if (!EmailRule.accepts(email)) {
                issues.add(FIELD, "Invalid email format");
            }
        }
        return issues.checked(() -> contact);
    }

    private static UploadContact contact(JsonNode attributes, Issues issues) {
        if (!attributes.isObject()) {
            issues.addType(FIELD, "record", attributes);
        }
        List<UploadContact.Attribute> read = new ArrayList<>();
        attributes.forEachEntry(
                (key, value) -> read.add(new UploadContact.Attribute(key, key, issues.text(FIELD + "." + key, value))));
        return new UploadContact(read);
    }

    @Override
    public Answer perform(UploadContact contact, Place place) {
        List<String> unknown = unknownKeys(contact, place.workspace());
        if (!unknown.isEmpty()) {
            return taken(contact, place.workspace()).orElseGet(() -> keysNotFound(unknown));
        }
        Attribution by = place.attribution("contact created");
        ImportPolicy policy = POLICY.with(new OnErased.Readmit(by.actor(), by.reason()));
        EditResult created =
                context.ports().directory().create(place.workspace(), UploadRows.row(1, contact), policy, by);
        if (created instanceof EditResult.Stored stored) {
            return Answers.created(CreatedContact.of(stored.contact(), place.workspace()));
        }
        List<Problem> problems = ((EditResult.Refused) created).problems();
        return taken(problems)
                .or(() -> taken(contact, place.workspace()))
                .orElseGet(() -> new UploadRefusal(List.of(contact), problems).answer());
    }

    private List<String> unknownKeys(UploadContact contact, WorkspaceId workspace) {
        Set<String> known = context.ports().attributeKeys().all(workspace).stream()
                .map(stored -> stored.key().key())
                .collect(Collectors.toSet());
        return contact.keys().filter(key -> !known.contains(key)).toList();
    }

    private static Answer keysNotFound(List<String> keys) {
        return Answers.badRequest(ErrorDetail.of(FIELD, "attribute keys not found: " + String.join(", ", keys) + ". "));
    }

    private static Optional<Answer> taken(List<Problem> problems) {
        return problems.stream()
                .map(Problem::code)
                .filter(code -> code == ProblemCode.CONTACT_EXISTS || code == ProblemCode.USER_ID_TAKEN)
                .findFirst()
                .map(code -> exists(code == ProblemCode.CONTACT_EXISTS ? AttributeKey.EMAIL : AttributeKey.USER_ID));
    }

    /** Asks the store, since no problem says that an address or a userId is taken once other attributes have problems. */
    private Optional<Answer> taken(UploadContact contact, WorkspaceId workspace) {
        boolean email = contact.first(AttributeKey.EMAIL)
                .flatMap(EmailAddress::parse)
                .flatMap(address -> context.ports().directory().find(workspace, address))
                .isPresent();
        if (email) {
            return Optional.of(exists(AttributeKey.EMAIL));
        }
        return contact.first(AttributeKey.USER_ID)
                .filter(userId -> !Blanks.isBlank(userId))
                .flatMap(userId -> context.ports().directory().holder(workspace, new UserId(userId)))
                .map(holder -> exists(AttributeKey.USER_ID));
    }

    private static Answer exists(String field) {
        return Answers.conflict(ErrorDetail.of(field, "contact with this " + field + " already exists"));
    }
}
