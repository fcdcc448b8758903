package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.adapters.http.exchange.guard.RequestGuard;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.Permission;
import dev.muster.domain.workspace.Workspace;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Optional;

/**
 * What the operations on contacts have in common.
 *
 * @param ports what stands behind the door
 * @param json reads and writes JSON
 * @param guard finds the workspace that a request names as its project
 * @param repeats gives a write one effect
 * @param bodies reads requests about single contacts
 * @param contacts shows contacts
 * @param validator checks subscribers
 */
public record OperationContext(
        DoorPorts ports,
        Json json,
        RequestGuard guard,
        IdempotentWrites repeats,
        JsonBodies bodies,
        ContactJson contacts,
        Validator validator) {

    /** Reads something in a project, if the key permits it. */
    public Answer read(AccessKey key, String projectId, Checked.Step<Workspace, Answer, IOException> work)
            throws IOException {
        return open(projectId, key, Permission.READ).answer(work);
    }

    /**
     * Changes something in a project, if the key permits it and the request was not answered before.
     *
     * @param digest of what the request's body says
     */
    public Answer write(
            Exchange exchange,
            AccessKey key,
            String projectId,
            String digest,
            Checked.Step<Workspace, Answer, IOException> work)
            throws IOException {
        return open(projectId, key, Permission.WRITE)
                .answer(workspace -> repeats.once(exchange, key, workspace, digest, () -> work.apply(workspace)));
    }

    /** The workspace, if the key permits this there. A workspace that the key may not read is answered as unknown. */
    private Checked<Workspace> open(String projectId, AccessKey key, Permission permission) {
        return Checked.of(readable(projectId, key), Answers::projectNotFound)
                .then(workspace -> key.allows(permission, workspace.id())
                        ? Checked.passed(workspace)
                        : Checked.refused(Answers.forbidden(permission)));
    }

    /** The workspace; empty if it is unknown or the key may not read it. */
    public Optional<Workspace> readable(String projectId, AccessKey key) {
        return guard.workspace(projectId).filter(found -> RequestGuard.allows(key, Permission.READ, found));
    }
}
