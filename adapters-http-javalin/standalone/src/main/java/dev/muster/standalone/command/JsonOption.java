package dev.muster.standalone.command;

import picocli.CommandLine.Option;

/** The option that asks for JSON. */
public final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document instead of text, for scripts.")
    private boolean asked;

    public boolean isAsked() {
        return asked;
    }
}
