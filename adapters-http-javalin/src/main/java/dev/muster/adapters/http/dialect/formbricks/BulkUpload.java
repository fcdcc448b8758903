package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.RateLimiter;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.WellFormed;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.in.ImportRequest;
import dev.muster.domain.workspace.Workspace;
import dev.muster.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PUT /api/v2/management/contacts/bulk}. The first check that fails answers: key, size, JSON, workspace, schema,
 * rate, attribute keys and values. So a request that is refused for what it is does not count against the rate limit.
 */
final class BulkUpload implements RouteHandler {

    private final DoorPorts ports;
    private final int mostBytes;
    private final int mostContacts;
    private final RateLimit rateLimit;
    private final UploadReader reader;

    BulkUpload(DoorPorts ports, int mostBytes, int mostContacts, RateLimit rateLimit) {
        this.ports = ports;
        this.mostBytes = mostBytes;
        this.mostContacts = mostContacts;
        this.rateLimit = rateLimit;
        this.reader = new UploadReader(ports.json(), mostContacts);
    }

    @Override
    public Answer answer(Exchange exchange) throws IOException {
        Optional<AccessKey> key = ApiKeyHeader.secret(exchange)
                .flatMap(ports.keys()::authenticate)
                .filter(found -> !found.permissions().isEmpty());
        if (key.isEmpty()) {
            return Answers.unauthorized();
        }
        exchange.identifiedAs(key.get());
        Optional<byte[]> body = exchange.body().readAll(mostBytes);
        if (body.isEmpty()) {
            return Answers.tooLarge(mostBytes);
        }
        Optional<Upload> upload = reader.read(body.get());
        if (upload.isEmpty()) {
            return Answers.malformed();
        }
        exchange.brings(upload.get().contactCount());
        return intoWorkspace(upload.get(), key.get());
    }

    private Answer intoWorkspace(Upload upload, AccessKey key) {
        Optional<String> id = upload.effectiveId();
        if (id.isEmpty()) {
            return Answers.noWorkspaceId();
        }
        Optional<Workspace> workspace = id.filter(WellFormed::isStorable).flatMap(ports.workspaces()::find);
        if (workspace.isEmpty()) {
            return Answers.workspaceNotFound();
        }
        boolean isOwn = workspace.get().organisation().equals(key.organisation());
        if (!isOwn || !key.allows(Permission.WRITE, workspace.get().id())) {
            return Answers.forbidden();
        }
        return checked(upload, key, workspace.get().id());
    }

    private Answer checked(Upload upload, AccessKey key, WorkspaceId workspace) {
        if (upload.contactCount() > mostContacts) {
            return Answers.unprocessable(List.of(Refinements.tooMany(mostContacts)));
        }
        TypeCheck types = TypeCheck.of(upload);
        List<Detail> issues = types.issues().isEmpty() ? Refinements.issues(types.contacts()) : types.issues();
        if (!issues.isEmpty()) {
            return Answers.unprocessable(issues);
        }
        Optional<RateLimiter.Ticket> ticket = ports.limiter().take("formbricks", key, rateLimit);
        Answer answer = ticket.isPresent() && !ticket.get().isAdmitted()
                ? Answers.tooManyRequests()
                : imported(types.contacts(), workspace);
        return answer.with(ticket.map(RateLimiter.Ticket::headers).orElse(Map.of()));
    }

    private Answer imported(List<UploadContact> contacts, WorkspaceId workspace) {
        UploadOutcomes outcomes = new UploadOutcomes(contacts);
        ports.importAll(new ImportRequest(workspace, UploadRows.of(contacts), ImportPolicy.formbricks(), outcomes));
        if (!outcomes.problems().isEmpty()) {
            return new Refusal(contacts, outcomes.problems()).answer();
        }
        return outcomes.skipped().isEmpty() ? Answers.uploaded() : Answers.partlyUploaded(outcomes.skipped());
    }
}
