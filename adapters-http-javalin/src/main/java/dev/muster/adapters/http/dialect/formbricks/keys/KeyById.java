package dev.muster.adapters.http.dialect.formbricks.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.adapters.http.dialect.formbricks.protocol.ErrorDetail;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.dialect.formbricks.protocol.Issues;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.AttributeKey;

/** {@code GET}, {@code PUT} and {@code DELETE /api/v2/management/contact-attribute-keys/{id}}. */
public final class KeyById {

    private static final String FIELD = "contactAttributeKey";

    private final DoorContext context;
    private final FormbricksGuard guard;
    private final KeyCatalogue catalogue;

    public KeyById(DoorContext context, FormbricksGuard guard, KeyCatalogue catalogue) {
        this.context = context;
        this.guard = guard;
        this.catalogue = catalogue;
    }

    public Answer show(Exchange exchange) {
        return guard.key(exchange)
                .answer(key ->
                        found(exchange, key).answer(found -> guard.rateLimited(key, () -> Answers.ok(found.view()))));
    }

    public Checked<RouteHandler.Work> rename(Exchange exchange) {
        return guard.withBody(
                exchange,
                (key, text) -> Checked.of(context.json().tree(text), Answers::malformed)
                        .answer(body -> rename(exchange, key, body)));
    }

    public Answer remove(Exchange exchange) {
        return guard.key(exchange)
                .answer(key -> writable(exchange, key).answer(found -> guard.rateLimited(key, () -> removed(found))));
    }

    private Answer rename(Exchange exchange, AccessKey key, JsonNode body) {
        return writable(exchange, key)
                .answer(found ->
                        name(body).answer(name -> guard.rateLimited(key, () -> renamed(exchange, key, found, name))));
    }

    private Checked<FoundKey> found(Exchange exchange, AccessKey key) {
        return Checked.of(catalogue.find(exchange.pathParameter("id"), key), KeyById::notFound);
    }

    private Checked<FoundKey> writable(Exchange exchange, AccessKey key) {
        return found(exchange, key).then(found -> guard.writable(found, found.workspace(), key));
    }

    private static Checked<KeyName> name(JsonNode body) {
        Issues issues = new Issues();
        KeyName name = KeyName.read(body, issues);
        return issues.checked(() -> name);
    }

    private Answer renamed(Exchange exchange, AccessKey key, FoundKey found, KeyName name) {
        if (found.stored().key().isIdentity()) {
            return refused("cannot update unique contact attribute key");
        }
        context.ports()
                .attributeKeys()
                .describe(found.workspace().id(), found.key(), name.nameFor(found.key()), name.description());
        return found(exchange, key).answer(now -> Answers.ok(now.view()));
    }

    private Answer removed(FoundKey found) {
        if (found.stored().key().isIdentity()) {
            return refused("cannot delete unique contactAttributeKey");
        }
        if (AttributeKey.DEFAULTS.stream().anyMatch(required -> required.key().equals(found.key()))) {
            return refused("cannot delete default contactAttributeKey");
        }
        return context.ports().attributeKeys().remove(found.workspace().id(), found.key())
                ? Answers.ok(found.view())
                : notFound();
    }

    private static Answer refused(String issue) {
        return Answers.badRequest(ErrorDetail.of(FIELD, issue));
    }

    private static Answer notFound() {
        return Answers.notFound(ErrorDetail.of(FIELD, "not found"));
    }
}
