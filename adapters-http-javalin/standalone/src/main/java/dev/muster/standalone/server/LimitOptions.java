package dev.muster.standalone.server;

import dev.muster.adapters.http.DoorLimits;
import dev.muster.domain.access.RateLimit;
import dev.muster.standalone.console.CommandFailure;
import picocli.CommandLine.Option;

/** How much a server takes. */
public final class LimitOptions {

    @Option(
            names = "--rows-at-once",
            paramLabel = "ROWS",
            defaultValue = "5000",
            description = "The most rows of a Migma bulk import that are imported while the client waits; more become a"
                    + " job. Without it: ${DEFAULT-VALUE}.")
    private int rowsAtOnce;

    @Option(
            names = "--formbricks-rate-limit",
            paramLabel = "LIMIT",
            defaultValue = "100/60s",
            converter = RateLimitText.class,
            description =
                    "Requests of one key at the Formbricks door, such as ${DEFAULT-VALUE} or none, unless the key was"
                            + " made with a limit of its own.")
    private RateLimit formbricks = new RateLimit.Unlimited();

    @Option(
            names = "--migma-rate-limit",
            paramLabel = "LIMIT",
            defaultValue = "none",
            converter = RateLimitText.class,
            description = "The same for the Migma door. Without it: ${DEFAULT-VALUE}.")
    private RateLimit migma = new RateLimit.Unlimited();

    DoorLimits limits() {
        if (rowsAtOnce < 1) {
            throw CommandFailure.usage("--rows-at-once is at least 1, not " + rowsAtOnce + ".");
        }
        DoorLimits.Formbricks forms = DoorLimits.Formbricks.DEFAULT;
        DoorLimits.Migma bulk = DoorLimits.Migma.DEFAULT;
        return DoorLimits.DEFAULT
                .with(new DoorLimits.Formbricks(forms.mostBytes(), forms.mostContacts(), formbricks))
                .with(new DoorLimits.Migma(bulk.mostBytes(), bulk.mostRows(), rowsAtOnce, bulk.mostErrors(), migma));
    }
}
