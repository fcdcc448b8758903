package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.AttributeKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code GET}, {@code PUT} and {@code DELETE /api/v2/management/contact-attribute-keys/{id}}. */
final class KeyById {

    private static final String FIELD = "contactAttributeKey";

    private final DoorPorts ports;
    private final Entrance entrance;
    private final KeyCatalogue catalogue;

    KeyById(DoorPorts ports, Entrance entrance, KeyCatalogue catalogue) {
        this.ports = ports;
        this.entrance = entrance;
        this.catalogue = catalogue;
    }

    Answer show(Exchange exchange) {
        return entrance.key(exchange)
                .answer(key ->
                        found(exchange, key).answer(found -> entrance.counted(key, () -> Answers.ok(found.view()))));
    }

    Answer rename(Exchange exchange) throws IOException {
        return entrance.arrival(exchange)
                .answer(arrival -> Check.of(TextFields.read(ports.json(), arrival.body()), Answers::malformed)
                        .answer(body -> rename(exchange, arrival.key(), body)));
    }

    Answer remove(Exchange exchange) {
        return entrance.key(exchange)
                .answer(key -> writable(exchange, key).answer(found -> entrance.counted(key, () -> removed(found))));
    }

    private Answer rename(Exchange exchange, AccessKey key, TextFields body) {
        return writable(exchange, key)
                .answer(found ->
                        name(body).answer(name -> entrance.counted(key, () -> renamed(exchange, key, found, name))));
    }

    private Check<FoundKey> found(Exchange exchange, AccessKey key) {
        return Check.of(catalogue.find(exchange.pathParameter("id"), key), KeyById::notFound);
    }

    private Check<FoundKey> writable(Exchange exchange, AccessKey key) {
        return found(exchange, key)
                .then(found -> entrance.mayWrite(found.workspace(), key)
                        ? Check.passed(found)
                        : Check.refused(Answers.forbidden()));
    }

    private static Check<KeyName> name(TextFields body) {
        List<Detail> issues = new ArrayList<>();
        KeyName name = KeyName.read(body, issues);
        return issues.isEmpty() ? Check.passed(name) : Check.refused(Answers.unprocessable(issues));
    }

    private Answer renamed(Exchange exchange, AccessKey key, FoundKey found, KeyName name) {
        if (found.stored().key().isIdentity()) {
            return refused("cannot update unique contact attribute key");
        }
        ports.attributeKeys()
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
        return ports.attributeKeys().remove(found.workspace().id(), found.key())
                ? Answers.ok(found.view())
                : notFound();
    }

    private static Answer refused(String issue) {
        return Answers.badRequest(Detail.of(FIELD, issue));
    }

    private static Answer notFound() {
        return Answers.notFound(Detail.of(FIELD, "not found"));
    }
}
