package dev.muster.adapters.http;

import dev.muster.adapters.http.dialect.formbricks.FormbricksDoor;
import dev.muster.adapters.http.dialect.migma.MigmaDoor;
import dev.muster.adapters.http.documentation.Documentation;
import dev.muster.adapters.http.exchange.AnswerWriter;
import dev.muster.adapters.http.exchange.BodyPolicy;
import dev.muster.adapters.http.exchange.DoorMount;
import dev.muster.adapters.http.exchange.Doors;
import dev.muster.adapters.http.exchange.RequestIds;
import dev.muster.adapters.http.exchange.guard.DoorContext;
import dev.muster.adapters.http.exchange.guard.Idempotency;
import dev.muster.adapters.http.exchange.guard.KnownSenders;
import dev.muster.adapters.http.exchange.guard.RateLimiter;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.RowValidator;
import io.javalin.config.JavalinConfig;
import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.List;

/**
 * The doors for contacts, to be mounted onto a host's own Javalin:
 *
 * <pre>{@code
 * ContactDoors doors = new ContactDoors(useCases, clock, DoorLimits.DEFAULT);
 * Javalin.create(doors::mountOn).start(7070);
 * }</pre>
 *
 * <p>Formbricks clients find their door at {@code /api/v2} and {@code /api/v1/management}, Migma clients theirs at
 * {@code /v1} and {@code /api/v1}. Below these mounts unknown paths and methods are answered in the dialect's own
 * words, unless the host serves them. The doors change nothing else of the host: its routes, its exception handlers,
 * its 404s.
 *
 * <p>No thread waits for a body: it is received first, up to the door's limit, and only from senders with a valid key.
 * At most 512 bodies are received at the same time; the next one is answered 503 with {@code Retry-After}. A body that
 * arrives with less than 256 bytes a second for longer than 30 seconds is answered 408. Long bodies lie in the folder
 * for temporary files while their request is answered. A refusal is sent at once; then a little of the refused body is
 * read, and the connection is closed. Thread-safe.
 */
public final class ContactDoors {

    private final Doors doors;
    private final AnswerWriter writer;
    private final BodyPolicy bodies;
    private final RequestIds ids;
    private final Json json;

    /**
     * Doors that check rows with the Jakarta Validation provider on the class path.
     *
     * @param clock tells the time for rate limits and measures how fast bodies arrive
     * @throws jakarta.validation.NoProviderFoundException if there is no provider
     */
    public ContactDoors(UseCases useCases, InstantSource clock, DoorLimits limits) {
        this(useCases, clock, limits, RowValidator.ofDefaultProvider());
    }

    /** Doors that check rows with the host's validator; it must leave messages as they are, see {@link RowValidator}. */
    public ContactDoors(UseCases useCases, InstantSource clock, DoorLimits limits, Validator validator) {
        this.json = new Json(limits.mostNesting());
        this.writer = new AnswerWriter(json);
        this.bodies = new BodyPolicy(new KnownSenders(useCases.keys()), limits.drainBytes(), clock);
        this.ids = new RequestIds(clock);
        DoorContext context = new DoorContext(
                useCases, new Idempotency(useCases.answers(), json, clock), new RateLimiter(clock), json);
        DoorLimits.Formbricks formbricks = limits.formbricks();
        DoorLimits.Migma migma = limits.migma();
        this.doors = new Doors(List.of(
                FormbricksDoor.over(context, formbricks.mostBytes(), formbricks.mostContacts(), formbricks.rateLimit()),
                FormbricksDoor.ofVersion1(context),
                MigmaDoor.over(context, validator, migma, migma.rateLimit())));
    }

    /** Mounts all doors. Called while the host's Javalin is being configured. */
    public void mountOn(JavalinConfig config) {
        doors.all().forEach(door -> new DoorMount(door, doors, bodies, writer, ids).on(config.routes));
    }

    /**
     * Adds {@code GET /health}, which says that the server answers. Separate from the doors, since hosts may have their
     * own.
     */
    public void mountHealthOn(JavalinConfig config) {
        config.routes.get(
                "/health", context -> context.contentType("application/json").result("{\"status\":\"ok\"}"));
    }

    /**
     * Adds the documentation: {@code GET /openapi.json} and, for browsers, {@code GET /docs} and a page for each
     * problem code. None of it needs a key. Separate from the doors, since hosts may have documentation of their own.
     *
     * @throws IllegalStateException if the jar of Swagger UI is not on the class path
     */
    public void mountDocumentationOn(JavalinConfig config) {
        new Documentation().mountOn(config.routes);
    }

    /** The path of the page about a problem code, for instance {@code /docs/problems/EMAIL_MALFORMED}. */
    public static String documentationOf(ProblemCode code) {
        return Documentation.pathOf(code);
    }

    /**
     * Makes the error pages of Jetty itself JSON too, in the envelope of the door that the path belongs to. Jetty sends
     * them for requests that reach no handler: bad HTTP, headers or addresses that are too long. For servers that serve
     * only these doors.
     */
    public void mountErrorPagesOn(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.setErrorHandler(new JsonErrorPages(doors, json)));
    }

    /** The doors; tests compare them with the documentation. */
    Doors doors() {
        return doors;
    }
}
