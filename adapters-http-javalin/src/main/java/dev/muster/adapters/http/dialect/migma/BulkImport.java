package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RateLimiter;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.WellFormed;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.workspace.Workspace;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /v1/contacts/bulk}. The first check that fails answers: key, permission, rate, type and size of the body,
 * JSON, required fields, project. A row that is wrong fails alone and is told of in a 200.
 */
final class BulkImport implements RouteHandler {

    private final DoorPorts ports;
    private final Validator validator;
    private final BulkLimits limits;
    private final RateLimit rateLimit;
    private final BulkReader reader;

    BulkImport(DoorPorts ports, Validator validator, BulkLimits limits, RateLimit rateLimit) {
        this.ports = ports;
        this.validator = validator;
        this.limits = limits;
        this.rateLimit = rateLimit;
        this.reader = new BulkReader(ports.json(), limits);
    }

    @Override
    public Answer answer(Exchange exchange) throws IOException {
        Optional<AccessKey> key = ApiKey.secret(exchange).flatMap(ports.keys()::authenticate);
        if (key.isEmpty()) {
            return Answers.unauthorized();
        }
        exchange.identifiedAs(key.get());
        if (!key.get().allowsSomewhere(Permission.WRITE)) {
            return Answers.forbidden();
        }
        Optional<RateLimiter.Ticket> ticket = ports.limiter().take("migma", key.get(), rateLimit);
        Answer answer = ticket.isPresent() && !ticket.get().isAdmitted()
                ? Answers.tooManyRequests()
                : admitted(exchange, key.get());
        return answer.with(ticket.map(RateLimiter.Ticket::headers).orElse(Map.of()));
    }

    private Answer admitted(Exchange exchange, AccessKey key) throws IOException {
        Optional<Answer> wrongType = BodyType.refusal(exchange);
        if (wrongType.isPresent()) {
            return wrongType.get();
        }
        BulkReading reading = reader.read(exchange.body());
        if (reading instanceof BulkReading.Complete complete) {
            exchange.brings(complete.subscribers().size());
            return intoProject(complete, key);
        }
        return ((BulkReading.Refused) reading).answer();
    }

    private Answer intoProject(BulkReading.Complete request, AccessKey key) {
        Optional<Workspace> workspace = Optional.of(request.projectId())
                .filter(WellFormed::isStorable)
                .flatMap(ports.workspaces()::find)
                .filter(found -> found.organisation().equals(key.organisation()))
                .filter(found -> key.allows(Permission.READ, found.id()));
        if (workspace.isEmpty()) {
            return Answers.projectNotFound();
        }
        return key.allows(Permission.WRITE, workspace.get().id())
                ? imported(request, workspace.get(), key)
                : Answers.forbidden();
    }

    private Answer imported(BulkReading.Complete request, Workspace workspace, AccessKey key) {
        RowErrors errors = new RowErrors(request.subscribers(), limits.mostErrors());
        ImportReport report = ports.importAll(new ImportRequest(
                workspace.id(),
                new SubscriberRows(request.subscribers(), request.projectId(), workspace, validator),
                ImportPolicy.migma(key.id().value()),
                errors));
        return Answers.ok(BulkResult.of(report, errors.texts()));
    }
}
