package dev.muster.standalone;

import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.console.Terminal;
import dev.muster.standalone.console.Terminal.Watcher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** The start of the program. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Not System.out: it hides the error when the reader of a pipe has ended.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(args, Terminal.of(System.in, out, err, watcher())));
    }

    /** Runs a command in this process; answers its exit code. */
    static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        return run(args, Terminal.of(in, out, err, Watcher.PROGRAM));
    }

    /** From JDK 22 on {@code System.console()} may exist without a terminal; with this provider it does not. */
    @SuppressWarnings("SystemConsoleNull")
    private static Watcher watcher() {
        System.setProperty("jdk.console", "java.base");
        return System.console() == null ? Watcher.PROGRAM : Watcher.PERSON;
    }

    static int run(String[] args, Terminal terminal) {
        return run(args, terminal, new Wiring());
    }

    static int run(String[] args, Terminal terminal, Wiring wiring) {
        try {
            return wiring.commands(terminal).execute(args);
        } catch (OutOfMemoryError e) {
            terminal.err().println("There is not enough memory; give the program more with java -Xmx.");
            return ExitCode.INTERNAL_ERROR.number();
        }
    }
}
