package dev.muster.standalone.server;

import dev.muster.adapters.http.DoorLimits;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.store.DataOption;
import dev.muster.standalone.store.FirstRun;
import dev.muster.standalone.store.OpenStore;
import dev.muster.standalone.store.ServerAddress;
import dev.muster.standalone.store.StoreOpener;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(name = "serve", description = "Take contacts over HTTP, until Ctrl-C or SIGTERM.")
public final class ServeCommand implements Runnable {

    private static final int MOST_PORT = 65_535;

    private final Terminal terminal;
    private final StoreOpener stores;
    private final ServerStarter servers;
    private final Supplier<ZonedDateTime> localTime;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port; 0 takes any free one and says which. Without it: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The name or address to listen on, 0.0.0.0 for all. Without it only this machine:"
                    + " ${DEFAULT-VALUE}.")
    private String host = "";

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private VacuumOption vacuum = new VacuumOption();

    @Mixin
    private DataOption data = new DataOption();

    /**
     * The command.
     *
     * @param localTime the time where the server runs
     */
    public ServeCommand(
            Terminal terminal, StoreOpener stores, ServerStarter servers, Supplier<ZonedDateTime> localTime) {
        this.terminal = terminal;
        this.stores = stores;
        this.servers = servers;
        this.localTime = localTime;
    }

    @Override
    public void run() {
        if (port < 0 || port > MOST_PORT) {
            throw CommandFailure.usage("--port is a number from 0 to " + MOST_PORT + ", not " + port + ".");
        }
        Optional<LocalTime> vacuumAt = vacuum.time();
        ServerAddress address = new ServerAddress(host, port);
        try (Shutdown shutdown = new Shutdown();
                OpenStore store = stores.open(data.file());
                HttpServer server = servers.start(store, address, limits.limits());
                DailyVacuum daily = new DailyVacuum(store.file(), localTime)) {
            vacuumAt.ifPresent(daily::schedule);
            String url = new ServerAddress(host, server.port()).url();
            if (store.workspaces().all().isEmpty()) {
                FirstRun.initialise(store, url, terminal.out());
            }
            warnIfOpen(address);
            terminal.out().println("Muster listens on " + url + " with the data in " + data.file() + ".");
            shutdown.await();
            terminal.out().println("Muster stops when the running requests are answered.");
        }
    }

    private void warnIfOpen(ServerAddress address) {
        if (!address.isLoopback()) {
            terminal.err()
                    .println("Warning: other machines can reach the server, and nothing is encrypted: keys and contacts"
                            + " can be read on the way. Put TLS in front (see README), or leave out --host.");
        }
    }

    /** Starts servers over a store. */
    @FunctionalInterface
    public interface ServerStarter {
        HttpServer start(OpenStore store, ServerAddress address, DoorLimits limits);
    }
}
