package dev.muster.standalone.importing;

import dev.muster.standalone.pushing.PushOptions;
import dev.muster.standalone.pushing.PushOrder;
import dev.muster.standalone.pushing.SinkFactory;
import dev.muster.standalone.pushing.Vendor;
import dev.muster.standalone.pushing.VendorText;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Whether and where contacts are passed on once they are imported. */
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

    /** What is to be passed on; empty if nothing. Fails if that cannot be. */
    Optional<PushOrder> request(SinkFactory desk) {
        return vendor.map(chosen -> desk.request(chosen, options));
    }
}
