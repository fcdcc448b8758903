package dev.muster.standalone.server;

import dev.muster.standalone.console.CommandFailure;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the hour of the daily vacuum. */
final class VacuumOption {

    private static final String NEVER = "never";

    @Option(
            names = "--vacuum-at",
            paramLabel = "TIME",
            defaultValue = "03:00",
            description =
                    "When to rewrite the data file without what is left of removed contacts, as local time; only if"
                            + " some were removed since the last time. Writers wait meanwhile, seconds for a million contacts."
                            + " \"never\" leaves it to the command vacuum. Without it: ${DEFAULT-VALUE}.")
    private String time = "";

    /** The time of day; empty for never. */
    Optional<LocalTime> time() {
        if (time.equals(NEVER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(time));
        } catch (DateTimeParseException e) {
            throw CommandFailure.usage("--vacuum-at is a time of day such as 03:00, or never, not " + time + ".");
        }
    }
}
