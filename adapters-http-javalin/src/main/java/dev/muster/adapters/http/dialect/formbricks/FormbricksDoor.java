package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.dialect.formbricks.contacts.ContactById;
import dev.muster.adapters.http.dialect.formbricks.contacts.ContactCreation;
import dev.muster.adapters.http.dialect.formbricks.contacts.ContactLists;
import dev.muster.adapters.http.dialect.formbricks.keys.KeyById;
import dev.muster.adapters.http.dialect.formbricks.keys.KeyCatalogue;
import dev.muster.adapters.http.dialect.formbricks.keys.KeyCreation;
import dev.muster.adapters.http.dialect.formbricks.keys.KeyList;
import dev.muster.adapters.http.dialect.formbricks.protocol.FormbricksGuard;
import dev.muster.adapters.http.dialect.formbricks.protocol.WorkspaceRoute;
import dev.muster.adapters.http.dialect.formbricks.upload.BulkUpload;
import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.Route;
import dev.muster.adapters.http.exchange.RouteHandler;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.domain.access.RateLimit;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * The doors for clients of Formbricks: its management API, and the routes of an older version that show and remove
 * contacts.
 */
public final class FormbricksDoor {

    private static final String CONTACTS = "/management/contacts";
    private static final String KEYS = "/management/contact-attribute-keys";

    private FormbricksDoor() {}

    /**
     * Version 2. All its routes but health are counted together.
     *
     * @param mostBytes the longest body, inclusive
     * @param mostContacts the most contacts of one upload, inclusive
     * @param rateLimit for keys without a limit of their own
     */
    public static Door over(DoorContext context, int mostBytes, int mostContacts, RateLimit rateLimit) {
        FormbricksGuard guard = new FormbricksGuard(context, "formbricks", mostBytes, rateLimit);
        KeyCatalogue catalogue = new KeyCatalogue(context.ports().attributeKeys(), guard);
        KeyById keyById = new KeyById(context, guard, catalogue);
        Health health = new Health(context.ports().workspaces());
        return new Door(
                List.of("/api/v2"),
                List.of(
                        put(CONTACTS + "/bulk", new WorkspaceRoute<>(guard, new BulkUpload(context, mostContacts))),
                        post(CONTACTS, new WorkspaceRoute<>(guard, new ContactCreation(context))),
                        get(KEYS, new KeyList(guard, catalogue)),
                        post(KEYS, new WorkspaceRoute<>(guard, new KeyCreation(context))),
                        get(KEYS + "/{id}", keyById::show),
                        put(KEYS + "/{id}", keyById::rename),
                        delete(KEYS + "/{id}", keyById::remove),
                        get("/me", new WhoAmI(guard)),
                        get("/health", exchange -> health.answer())),
                new FormbricksEnvelope(),
                mostBytes);
    }

    /** The routes of version 1 that version 2 does not have. Counted only for keys with a limit of their own. */
    public static Door ofVersion1(DoorContext context) {
        FormbricksGuard guard = new FormbricksGuard(context, "formbricks v1", 0, new RateLimit.Unlimited());
        ContactLists lists = new ContactLists(guard, context.ports());
        ContactById contactById = new ContactById(guard, context.ports());
        return new Door(
                List.of("/api/v1/management"),
                List.of(
                        get("/contacts", lists::contacts),
                        get("/contacts/{id}", contactById::show),
                        delete("/contacts/{id}", contactById::remove),
                        get("/contact-attributes", lists::attributes)),
                new FormbricksEnvelope(),
                0);
    }

    private static Route get(String path, RouteHandler.Work work) {
        return new Route(HandlerType.GET, path, RouteHandler.withoutBody(work));
    }

    private static Route post(String path, RouteHandler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    private static Route put(String path, RouteHandler handler) {
        return new Route(HandlerType.PUT, path, handler);
    }

    private static Route delete(String path, RouteHandler.Work work) {
        return new Route(HandlerType.DELETE, path, RouteHandler.withoutBody(work));
    }
}
