package dev.muster.standalone.suppression;

import picocli.CommandLine.Command;

/** The commands about suppression lists. */
@Command(
        name = "suppress",
        description = "Fill, list and empty the suppression list: addresses and domains that must not be written to,"
                + " whatever an import says.")
public final class SuppressCommand {}
