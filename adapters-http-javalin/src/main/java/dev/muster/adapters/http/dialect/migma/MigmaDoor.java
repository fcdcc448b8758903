package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.dialect.migma.bulk.BulkImport;
import dev.muster.adapters.http.dialect.migma.bulk.BulkLimits;
import dev.muster.adapters.http.dialect.migma.contacts.ChangeStatus;
import dev.muster.adapters.http.dialect.migma.contacts.ContactById;
import dev.muster.adapters.http.dialect.migma.contacts.ContactPath;
import dev.muster.adapters.http.dialect.migma.contacts.CreateContact;
import dev.muster.adapters.http.dialect.migma.contacts.DeleteByEmail;
import dev.muster.adapters.http.dialect.migma.contacts.ListContacts;
import dev.muster.adapters.http.dialect.migma.contacts.UpdateContact;
import dev.muster.adapters.http.dialect.migma.files.FileImport;
import dev.muster.adapters.http.dialect.migma.files.ImportJobById;
import dev.muster.adapters.http.dialect.migma.protocol.ContactJson;
import dev.muster.adapters.http.dialect.migma.protocol.IdempotentWrites;
import dev.muster.adapters.http.dialect.migma.protocol.JsonBodies;
import dev.muster.adapters.http.dialect.migma.protocol.OperationContext;
import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.Route;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.domain.access.RateLimit;
import io.javalin.http.HandlerType;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The door for clients of Migma. */
public final class MigmaDoor {

    private static final List<String> MOUNTS = List.of("/v1", "/api/v1");

    /** Older clients call contacts subscribers. */
    private static final List<String> NAMES = List.of("/contacts", "/subscribers");

    /** Words in paths in the place of an identifier. */
    private static final Set<String> RESERVED = Set.of("bulk", "bulk-delete", "status", "exports", "imports");

    private static final long MOST_BYTES_OF_ONE_CONTACT = 1 << 20;

    private final BulkLimits limits;
    private final MigmaGuard guard;
    private final OperationContext shared;
    private final List<Route> routes = new ArrayList<>();

    private MigmaDoor(DoorContext context, Validator validator, BulkLimits limits, RateLimit rateLimit) {
        this.limits = limits;
        this.guard = new MigmaGuard(context, rateLimit);
        this.shared = new OperationContext(
                context.ports(),
                context.json(),
                guard,
                new IdempotentWrites(context.idempotency()),
                new JsonBodies(context.json(), Math.min(MOST_BYTES_OF_ONE_CONTACT, limits.mostBytes()), ""),
                new ContactJson(context.ports().directory(), context.ports().attributeKeys()),
                validator);
    }

    /**
     * The door.
     *
     * @param validator checks subscribers
     * @param limits what one request may bring
     * @param rateLimit for keys without a limit of their own
     */
    public static Door over(DoorContext context, Validator validator, BulkLimits limits, RateLimit rateLimit) {
        MigmaDoor door = new MigmaDoor(context, validator, limits, rateLimit);
        door.addImports();
        door.addContacts();
        return new Door(MOUNTS, door.routes, new MigmaEnvelope(), limits.mostBytes());
    }

    private void addImports() {
        ImportJobById progress = new ImportJobById(shared, limits.mostErrors());
        add(HandlerType.POST, "/bulk", guard.writing(new BulkImport(shared, limits)));
        add(HandlerType.GET, "/bulk/{" + ImportJobById.JOB_ID + "}", guard.reading(progress::ofList));
        add(HandlerType.POST, "/imports", guard.writing(new FileImport(shared, limits.mostBytes())));
        add(HandlerType.GET, "/imports/{" + ImportJobById.JOB_ID + "}", guard.reading(progress::ofFile));
    }

    private void addContacts() {
        ContactById single = new ContactById(shared);
        String byId = "/{" + ContactPath.ID + "}";
        add(HandlerType.POST, "", guard.writing(new CreateContact(shared)));
        add(HandlerType.GET, "", guard.reading(new ListContacts(shared)));
        add(HandlerType.POST, "/status", guard.writing(new ChangeStatus(shared)));
        add(HandlerType.POST, "/bulk-delete", guard.writing(new DeleteByEmail(shared)));
        add(HandlerType.GET, byId, guard.reading(single::get));
        add(HandlerType.PATCH, byId, guard.writing(new UpdateContact(shared)));
        add(HandlerType.DELETE, byId, guard.writing(single::remove));
    }

    private void add(HandlerType method, String path, RouteHandler handler) {
        NAMES.forEach(name -> routes.add(new Route(method, name + path, handler, RESERVED)));
    }
}
