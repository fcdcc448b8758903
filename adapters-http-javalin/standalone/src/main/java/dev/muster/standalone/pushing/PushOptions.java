package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.DeliveryPolicy;
import dev.muster.domain.delivery.OnLostStatus;
import dev.muster.domain.delivery.OnSubscribed;
import dev.muster.domain.delivery.Selection;
import dev.muster.standalone.console.CommandFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of a push: the vendor's server and target, which contacts to send, and how fast. */
public final class PushOptions {

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "The vendor's server, such as https://app.formbricks.com.")
    private String server = "";

    @Option(
            names = "--target",
            paramLabel = "ID",
            required = true,
            description = "The workspace at Formbricks, or the project at Migma.")
    private String target = "";

    @Option(
            names = "--key-env",
            paramLabel = "VAR",
            required = true,
            description = "The environment variable that holds the vendor's access key. A key is never taken from the"
                    + " command line, where others could see it.")
    private String keyVariable = "";

    @Option(
            names = "--only",
            paramLabel = "pending|rejected|all",
            converter = PolicyAnswerText.Only.class,
            description = "Only what was never refused, only what was refused, or all contacts, also those that are the"
                    + " same there. Without it: whatever is due, which leaves out only what is the same there and what"
                    + " was refused for good and has not changed.")
    private Selection selection = Selection.DUE;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = "The vendor's pace; without it: what the vendor is known to allow.")
    private Optional<Integer> requestsPerMinute = Optional.empty();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "The most contacts in a request; without it: what the vendor is known to allow.")
    private Optional<Integer> batch = Optional.empty();

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationText.class,
            description = "Begin no request after this time, such as 90s, 30m or 2h; the next push goes on from there."
                    + " Without it: all the time it takes.")
    private Optional<Duration> deadline = Optional.empty();

    @Option(
            names = "--on-lost-status",
            paramLabel = "send|withhold",
            converter = PolicyAnswerText.LostStatus.class,
            description = "If the vendor keeps no status: send people who are not simply subscribed like anybody, or"
                    + " leave them out. Without it: send.")
    private OnLostStatus onLostStatus = OnLostStatus.SEND;

    @Option(
            names = "--on-subscribed",
            paramLabel = "leave-to-sink|state",
            converter = PolicyAnswerText.Subscribed.class,
            description =
                    "Say nothing of the status of subscribers, so that whoever has unsubscribed at the vendor stays"
                            + " so, or state that they are subscribed. Without it: leave-to-sink.")
    private OnSubscribed onSubscribed = OnSubscribed.LEAVE_TO_SINK;

    String server() {
        return server;
    }

    String target() {
        return target;
    }

    String keyVariable() {
        return keyVariable;
    }

    Selection selection() {
        return selection;
    }

    Optional<Duration> deadline() {
        return deadline;
    }

    OptionalInt requestsPerMinute() {
        return atLeastOne(requestsPerMinute, "--requests-per-minute");
    }

    OptionalInt batch() {
        return atLeastOne(batch, "--batch");
    }

    DeliveryPolicy policy() {
        return new DeliveryPolicy(onLostStatus, onSubscribed);
    }

    private static OptionalInt atLeastOne(Optional<Integer> number, String option) {
        if (number.filter(given -> given < 1).isPresent()) {
            throw CommandFailure.usage(option + " is at least 1, not " + number.get() + ".");
        }
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
