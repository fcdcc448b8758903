package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.Idempotency;
import dev.muster.adapters.http.exchange.guard.Idempotency.Outcome;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.identifier.Sha256;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives a write with an {@code Idempotency-Key} one effect: the same key, method and path again get the first answer.
 * Only digests of what the client wrote are kept, since a key, a path or a query may hold an email address.
 * Thread-safe.
 */
public final class IdempotentWrites {

    private static final String HEADER = "Idempotency-Key";
    private static final String ALIAS = "/subscribers";
    private static final String CONTACTS = "/contacts";

    private final Idempotency idempotency;

    public IdempotentWrites(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Does the work, unless it was done before.
     *
     * @param digest of what the request's body says
     */
    Answer once(Exchange exchange, AccessKey key, Workspace workspace, String digest, Idempotency.Work work)
            throws IOException {
        Optional<String> name = exchange.header(HEADER).filter(value -> !Blanks.isBlank(value));
        if (name.isEmpty()) {
            return work.answer();
        }
        if (name.get().length() > Idempotency.LONGEST_NAME) {
            return Answers.error(400, HEADER + " must not be longer than " + Idempotency.LONGEST_NAME + " characters");
        }
        IdempotencyScope scope = new IdempotencyScope(
                key.id(), exchange.method() + " " + Sha256.hex(path(exchange)), Sha256.hex(name.get()));
        return answer(idempotency.once(scope, workspace.id(), Sha256.hex(digest + "?" + exchange.query()), work));
    }

    private static Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return answered.answer();
        }
        if (outcome instanceof Outcome.Conflict) {
            return Answers.idempotencyConflict();
        }
        return outcome instanceof Outcome.Erased erased ? Answers.erased(erased.status()) : Answers.inProgress();
    }

    /** The path; the same for all its aliases. */
    private static String path(Exchange exchange) {
        String path = exchange.path();
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.startsWith(ALIAS) ? CONTACTS + bare.substring(ALIAS.length()) : bare;
    }
}
