package dev.muster.standalone.key;

import picocli.CommandLine.Command;

/** The commands about access keys. */
@Command(name = "key", description = "Create, list and revoke access keys.")
public final class KeyCommand {}
