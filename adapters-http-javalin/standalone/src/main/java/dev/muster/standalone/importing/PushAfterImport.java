package dev.muster.standalone.importing;

import dev.muster.standalone.pushing.PushOptions;
import dev.muster.standalone.pushing.PushOrder;
import dev.muster.standalone.pushing.SinkFactory;
import dev.muster.standalone.pushing.Vendor;
import dev.muster.standalone.pushing.VendorText;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of {@code import} for a push after the import. */
final class PushAfterImport {

    @Option(
            names = "--push",
            paramLabel = "formbricks|migma",
            required = true,
            converter = VendorText.class,
            description =
                    "Then pass the contacts of the workspace on to this vendor, as push does: all that are due, also"
                            + " those that came from elsewhere. With --json, the report gets a member \"push\", null if the push"
                            + " was left out. The exit code is the higher one of the two.")
    private Optional<Vendor> vendor = Optional.empty();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private PushOptions options = new PushOptions();

    /** The push to do after the import; empty if none is asked for. Fails if its options are wrong. */
    Optional<PushOrder> request(SinkFactory sinks) {
        return vendor.map(chosen -> sinks.request(chosen, options));
    }
}
