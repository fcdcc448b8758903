package dev.muster.standalone.pushing;

import picocli.CommandLine.Command;

/** The commands about delivery to vendors. */
@Command(name = "push", description = "Pass contacts on to a vendor, and show which of them have arrived.")
public final class PushCommand {}
