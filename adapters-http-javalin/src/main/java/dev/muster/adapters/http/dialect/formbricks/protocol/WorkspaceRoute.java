package dev.muster.adapters.http.dialect.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.domain.access.AccessKey;

/**
 * A route whose body names the workspace it writes to. The first check that fails answers: key, size, JSON, workspace,
 * schema, rate.
 */
public final class WorkspaceRoute<C> implements RouteHandler {

    private final FormbricksGuard guard;
    private final WorkspaceOperation<C> operation;

    public WorkspaceRoute(FormbricksGuard guard, WorkspaceOperation<C> operation) {
        this.guard = guard;
        this.operation = operation;
    }

    @Override
    public Checked<Work> begin(Exchange exchange) {
        return guard.withBody(
                exchange,
                (key, text) -> Checked.of(operation.json().tree(text), Answers::malformed)
                        .answer(body -> answer(exchange, key, body)));
    }

    private Answer answer(Exchange exchange, AccessKey key, JsonNode body) {
        exchange.logRowCount(operation.rows(body));
        return guard.writable(WorkspaceReference.of(body), key)
                .answer(workspace -> operation
                        .check(body)
                        .answer(content -> guard.rateLimited(
                                key, () -> operation.perform(content, new WorkspaceOperation.Place(workspace, key)))));
    }
}
