package dev.muster.standalone.pushing;

import dev.muster.adapters.vendors.VendorSinkBuilder;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.standalone.console.CauseText;
import dev.muster.standalone.console.CommandFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes the sink for a push from its options. Finds the access key, and refuses wrong options before anything is done. */
public final class SinkFactory {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final UnaryOperator<VendorSinkBuilder> patience;
    private final Consumer<String> waiting;

    /**
     * Makes sinks.
     *
     * @param environment the environment variables
     * @param patience sets how often and how long vendors are asked again
     * @param waiting is told why a vendor has not answered for a while
     */
    public SinkFactory(
            Map<String, String> environment,
            InstantSource clock,
            UnaryOperator<VendorSinkBuilder> patience,
            Consumer<String> waiting) {
        this.waiting = waiting;
        this.environment = environment;
        this.clock = clock;
        this.patience = patience;
    }

    /** The push that the options ask for. Fails if an option or the access key is wrong; the message says the cure. */
    public PushOrder request(Vendor vendor, PushOptions options) {
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
                    .clock(clock)
                    .watcher(reason -> waiting.accept("No answer from the vendor yet: " + reason + ".")));
            options.deadline().ifPresent(sink::within);
            options.batch().ifPresent(sink::mostContacts);
            options.requestsPerMinute().ifPresent(sink::requestsPerMinute);
            return sink.build();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("The vendor cannot be asked: " + CauseText.of(e) + ".");
        }
    }

    private static URI address(String server) {
        try {
            return new URI(server);
        } catch (URISyntaxException e) {
            throw CommandFailure.usage("--to is no address such as https://app.formbricks.com.");
        }
    }

    /** A line break at the end comes from a file and is not part of the key. */
    private String key(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !Blanks.isBlank(value))
                .map(String::strip)
                .orElseThrow(
                        () -> CommandFailure.usage(
                                VARIABLE.matcher(variable).matches()
                                        ? "The environment variable " + variable
                                                + " holds no access key; set it, for instance with export " + variable
                                                + "=..."
                                        : "--key-env takes the name of an environment variable, such as VENDOR_KEY, never the key itself."));
    }
}
