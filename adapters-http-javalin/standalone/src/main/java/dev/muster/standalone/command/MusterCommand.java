package dev.muster.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: its name, and the options of all commands. */
@Command(
        name = "java -jar muster.jar",
        description = "Muster takes lists of people from anywhere, imports each person once, and says what became of"
                + " every row.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class MusterCommand {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where an error comes from. The environment variable MUSTER_DEBUG does the same.")
    private boolean debug;

    /** Whether errors come with their stack trace. */
    public boolean isDebugging() {
        return debug || System.getenv("MUSTER_DEBUG") != null;
    }
}
