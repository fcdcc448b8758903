package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RouteHandler;
import java.io.IOException;

/**
 * A route whose body names the workspace it writes to. The first check that fails answers: key, size, JSON, workspace,
 * schema, rate.
 */
public final class WorkspaceRoute<B, C> implements RouteHandler {

    private final FormbricksGuard entrance;
    private final WorkspaceOperation<B, C> operation;

    public WorkspaceRoute(FormbricksGuard entrance, WorkspaceOperation<B, C> operation) {
        this.entrance = entrance;
        this.operation = operation;
    }

    @Override
    public Answer answer(Exchange exchange) throws IOException {
        return entrance.keyAndBody(exchange)
                .answer(arrival -> Checked.of(operation.read(arrival.body()), Answers::malformed)
                        .answer(body -> answer(exchange, arrival, body)));
    }

    private Answer answer(Exchange exchange, FormbricksGuard.KeyAndBody arrival, B body) {
        exchange.logRowCount(operation.rows(body));
        return entrance.writable(operation.workspace(body), arrival.key())
                .answer(workspace -> operation
                        .check(body)
                        .answer(content -> entrance.rateLimited(
                                arrival.key(),
                                () -> operation.perform(
                                        content, new WorkspaceOperation.Place(workspace, arrival.key())))));
    }
}
