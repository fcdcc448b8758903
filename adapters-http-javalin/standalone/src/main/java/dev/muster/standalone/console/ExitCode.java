package dev.muster.standalone.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes of all commands. The numbers are part of the public contract. */
public enum ExitCode {
    OK(0, "Done. For an import: every row is fine. For a push: everything due was accepted."),
    ROWS_REJECTED(1, "Imported or pushed, but some rows or contacts were rejected; the report says which and why."),
    USAGE(2, "The command line is wrong, or names a file that is not there; nothing was done."),
    FILE_UNREADABLE(3, "The file cannot be read as contacts: it is empty, not text, or has no email column."),
    STOPPED_BY_POLICY(4, "A rejected row stopped the import or took it back, as --on-failure says."),
    BROKEN_OFF(
            5,
            "The store failed, the input or output broke off, or a vendor cannot be reached or wants more time; what was done"
                    + " before is kept. Run it again."),
    CANNOT_LISTEN(6, "The server cannot listen on this host and port."),
    VENDOR_CLOSED(7, "The vendor does not let us in: the key, its permission, the target or the address is wrong."),
    CONSENT_UNCLEAR(
            8, "The file may mark people who must not be written to, and it is not clear how; nothing was imported."),
    INTERNAL_ERROR(70, "A fault of Muster itself; --debug shows where.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** All numbers with their meanings, for help texts. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            meanings.put(" " + code.number, code.meaning);
        }
        return meanings;
    }
}
