package dev.muster.adapters.http.dialect.migma.bulk;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.Attributions;
import dev.muster.adapters.http.dialect.migma.protocol.Operation;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberRows;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;

/**
 * {@code POST /contacts/bulk}. Few rows are imported while the client waits, many become a job. A wrong row fails
 * alone; the answer is 200 and names it.
 */
public final class BulkImport implements Operation {

    private final OperationContext shared;
    private final BulkLimits limits;
    private final BulkReader reader;

    public BulkImport(OperationContext shared, BulkLimits limits) {
        this.shared = shared;
        this.limits = limits;
        this.reader = new BulkReader(shared.json(), limits);
    }

    @Override
    public Answer answer(Exchange exchange, AccessKey key) throws IOException {
        return reader.read(exchange).answer(request -> {
            exchange.logRowCount(request.subscribers().size());
            String digest = exchange.body().digest();
            return shared.write(
                    exchange, key, request.projectId(), digest, workspace -> imported(request, workspace, key, digest));
        });
    }

    private Answer imported(BulkRequest request, Workspace workspace, AccessKey key, String digest) {
        SubscriberRows rows = new SubscriberRows(
                request.subscribers().iterator(), request.projectId(), workspace, shared.validator());
        ImportPolicy policy = ImportPolicy.migma(key.id().value());
        Attribution by = Attributions.of(key, "bulk import");
        if (request.subscribers().size() > limits.mostRowsAtOnce()) {
            return accepted(shared.ports().jobs().order(workspace.id(), JobKind.LIST, policy, by, digest, rows));
        }
        RowErrors errors = new RowErrors(request.subscribers(), limits.mostErrors());
        ImportReport report = DoorPorts.importAll(
                shared.ports().importer(), new ImportRequest(workspace.id(), rows, policy, errors, by));
        return Answers.ok(BulkResult.of(report, errors.texts()));
    }

    private static Answer accepted(ImportJob job) {
        String id = job.order().id().value();
        return Answers.ok(new Accepted(
                id,
                "processing",
                job.rows(),
                "The import of " + job.rows() + " contacts has started. Ask for its progress with GET /contacts/bulk/"
                        + id + "."));
    }

    private record Accepted(String jobId, String status, long totalContacts, String message) {}
}
