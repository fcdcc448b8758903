package dev.muster.standalone.server;

import dev.muster.adapters.http.ContactDoors;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.store.ServerAddress;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The doors, listening. Closing lets running requests finish. */
public final class HttpServer implements AutoCloseable {

    /** Writers wait for each other in the store anyway; more threads would only hold more requests in memory. */
    private static final int MOST_THREADS = 64;

    private static final int LEAST_THREADS = 8;
    private static final Duration IDLE_THREAD = Duration.ofMinutes(1);
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(30);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);
    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final Javalin javalin;
    private final BackgroundJobs jobs;

    private HttpServer(Javalin javalin, BackgroundJobs jobs) {
        this.javalin = javalin;
        this.jobs = jobs;
    }

    /**
     * Starts to listen. Fails if the address cannot be had.
     *
     * @param jobs closed behind the doors
     */
    public static HttpServer start(ServerAddress address, ContactDoors doors, BackgroundJobs jobs) {
        Javalin javalin = Javalin.create(config -> {
            doors.mountOn(config);
            doors.mountHealthOn(config);
            doors.mountDocumentationOn(config);
            doors.mountErrorPagesOn(config);
            config.routes.exception(NotFoundResponse.class, HttpServer::answerNotFound);
            configure(config, address);
        });
        try {
            javalin.start();
        } catch (RuntimeException e) {
            jobs.close();
            throw e;
        }
        return new HttpServer(javalin, jobs);
    }

    /** Where it listens: the port is the real one. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
        jobs.close();
    }

    /** A person with a browser gets the documentation for the start page; everybody else gets JSON. */
    private static void answerNotFound(NotFoundResponse thrown, Context context) {
        if (context.path().equals("/") && isForBrowser(context)) {
            context.status(HttpStatus.FOUND).header("Location", "/docs");
            return;
        }
        context.status(thrown.getStatus())
                .contentType(ContentType.APPLICATION_JSON)
                .result(JsonText.of(json -> {
                    json.writeStartObject();
                    json.writeBooleanField("success", false);
                    json.writeStringField("error", "There is no such endpoint.");
                    json.writeEndObject();
                }));
    }

    private static boolean isForBrowser(Context context) {
        String accepted = Optional.ofNullable(context.header("Accept")).orElse("");
        return HandlerType.GET.equals(context.method()) && accepted.contains("text/html");
    }

    private static void configure(JavalinConfig config, ServerAddress address) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.threadPool =
                new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, Math.toIntExact(IDLE_THREAD.toMillis()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LONGEST_FAREWELL.toMillis());
            server.setHandler(new GracefulHandler());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
        config.jetty.addConnector((server, http) -> listening(server, http, address));
    }

    /** Takes the address before the server starts, so that a taken one is an ordinary failure and not a logged fault. */
    private static ServerConnector listening(Server server, HttpConfiguration http, ServerAddress address) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
        try {
            connector.open();
        } catch (IOException | UnresolvedAddressException e) {
            throw new CommandFailure(
                    ExitCode.CANNOT_LISTEN,
                    "Cannot listen on " + address.host() + ", port " + address.port()
                            + ": another program may have the port (choose one with --port), or the host is none of"
                            + " this machine's.",
                    e);
        }
        return connector;
    }
}
