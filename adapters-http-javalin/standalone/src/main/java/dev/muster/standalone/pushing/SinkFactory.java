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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Builds the sink of a push from its options. Reads the access key, and refuses wrong options before anything is sent. */
public final class SinkFactory {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final UnaryOperator<VendorSinkBuilder> retryLimits;

    /**
     * Makes sinks.
     *
     * @param environment the environment variables
     * @param retryLimits sets how often and how long requests to vendors are retried
     */
    public SinkFactory(
            Map<String, String> environment, InstantSource clock, UnaryOperator<VendorSinkBuilder> retryLimits) {
        this.environment = environment;
        this.clock = clock;
        this.retryLimits = retryLimits;
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
            VendorSinkBuilder sink = retryLimits.apply(vendor.sink(address(options.server()), options.target(), key)
                    .clock(clock));
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
