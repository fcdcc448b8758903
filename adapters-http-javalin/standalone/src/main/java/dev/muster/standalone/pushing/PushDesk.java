package dev.muster.standalone.pushing;

import dev.muster.adapters.vendors.VendorSinkBuilder;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.port.out.Sink;
import dev.muster.standalone.console.Causes;
import dev.muster.standalone.console.CommandFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes orders: finds the access key and refuses what cannot be, before anything is done. */
public final class PushDesk {

    /** What sinks take unless told otherwise. */
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(15);

    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final UnaryOperator<VendorSinkBuilder> patience;

    /**
     * A desk.
     *
     * @param environment the environment variables
     * @param patience sets how often and how long vendors are asked again
     */
    public PushDesk(Map<String, String> environment, InstantSource clock, UnaryOperator<VendorSinkBuilder> patience) {
        this.environment = environment;
        this.clock = clock;
        this.patience = patience;
    }

    /** The order that the options describe. Fails, saying how to cure it, if they describe none. */
    public PushOrder order(Vendor vendor, PushOptions options) {
        return new PushOrder(
                sink(vendor, options, key(options.keyVariable())),
                options.policy(),
                options.selection(),
                options.deadline(),
                options.keyVariable());
    }

    private Sink sink(Vendor vendor, PushOptions options, String key) {
        try {
            VendorSinkBuilder sink = patience.apply(vendor.sink(address(options.server()), options.target(), key)
                    .clock(clock));
            options.deadline().ifPresent(time -> bound(sink, time));
            options.batch().ifPresent(sink::mostContacts);
            options.requestsPerMinute().ifPresent(sink::requestsPerMinute);
            return sink.build();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("The vendor cannot be asked: " + Causes.of(e) + ".");
        }
    }

    /** No single request may be waited for much longer than the whole push may take. */
    private static void bound(VendorSinkBuilder sink, Duration deadline) {
        if (deadline.compareTo(USUAL_PATIENCE) < 0) {
            sink.patience(deadline).longestPause(deadline.compareTo(USUAL_PAUSE) < 0 ? deadline : USUAL_PAUSE);
        }
    }

    private static URI address(String server) {
        try {
            return new URI(server);
        } catch (URISyntaxException e) {
            throw CommandFailure.usage("--to " + server + " is no address such as https://app.formbricks.com.");
        }
    }

    /** A line break at the end comes from a file and is not part of the key. */
    private String key(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !Blanks.isBlank(value))
                .map(String::strip)
                .orElseThrow(() -> CommandFailure.usage("The environment variable " + variable
                        + " holds no access key; set it, for instance with export " + variable + "=..."));
    }
}
