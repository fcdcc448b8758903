package dev.muster.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.Failures;
import dev.muster.standalone.console.Terminal;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** How all commands behave alike. */
final class Conventions {

    private static final int HELP_WIDTH = 100;

    private Conventions() {}

    /** Applies them. Add all subcommands before: picocli passes settings on to existing subcommands only. */
    static CommandLine applyTo(CommandLine commands, Terminal terminal, Failures failures) {
        commands.setOut(new PrintWriter(terminal.out(), true, UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, UTF_8))
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH);
        explainExitCodes(commands);
        return commands;
    }

    private static void explainExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
        command.getSubcommands().values().forEach(Conventions::explainExitCodes);
    }
}
