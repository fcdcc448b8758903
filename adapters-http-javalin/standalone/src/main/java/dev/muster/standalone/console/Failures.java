package dev.muster.standalone.console;

import dev.muster.domain.port.out.StoreUnavailable;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into a message on standard error and an exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final String READER_LEFT = "Broken pipe";

    private final PrintStream err;
    private final BooleanSupplier debugging;

    /**
     * Prints failures to this stream.
     *
     * @param debugging whether stack traces are wanted
     */
    public Failures(PrintStream err, BooleanSupplier debugging) {
        this.err = err;
        this.debugging = debugging;
    }

    @Override
    public int handleParseException(ParameterException thrown, String[] args) {
        CommandLine command = thrown.getCommandLine();
        err.println(thrown.getMessage());
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            String similar = String.join(", ", unmatched.getSuggestions());
            err.print(similar.isEmpty() ? "" : "Did you mean " + similar + "?" + System.lineSeparator());
        }
        err.println("For help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult result) {
        tell(thrown);
        if (debugging.getAsBoolean()) {
            thrown.printStackTrace(err);
        }
        return exitCode(thrown).number();
    }

    private void tell(Exception thrown) {
        if (thrown instanceof CommandFailure || thrown instanceof StoreUnavailable) {
            err.println(thrown.getMessage());
        } else if (thrown instanceof UncheckedIOException) {
            // A reader of our output that ends early, such as head, is no error.
            String cause = CauseText.of(thrown);
            err.print(cause.equals(READER_LEFT) ? "" : "Cannot read or write: " + cause + "." + System.lineSeparator());
        } else {
            err.println("Muster is at fault: " + thrown.getClass().getName()
                    + ". With --debug it shows where; please report that.");
        }
    }

    private static ExitCode exitCode(Exception thrown) {
        if (thrown instanceof CommandFailure failure) {
            return failure.exitCode();
        }
        boolean isOutside = thrown instanceof StoreUnavailable || thrown instanceof UncheckedIOException;
        return isOutside ? ExitCode.BROKEN_OFF : ExitCode.INTERNAL_ERROR;
    }
}
