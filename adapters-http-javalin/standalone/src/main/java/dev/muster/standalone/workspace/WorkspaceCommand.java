package dev.muster.standalone.workspace;

import picocli.CommandLine.Command;

/** The commands about workspaces. */
@Command(name = "workspace", description = "Create and list workspaces.")
public final class WorkspaceCommand {}
