package dev.muster.files.header;

import dev.muster.domain.problem.ProblemCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a file of refused rows has on top of the original ones. They are not imported.
 *
 * <p>A row refused for its form is handed back padded or with guessed characters, so that it would look sound if it were
 * read again. Therefore it stays refused as long as its {@code _code} says so: whoever corrects it empties that cell.
 */
public final class RejectsColumns {

    public static final String LINE = "_line";
    public static final String CODE = "_code";
    public static final String FIELD = "_field";
    public static final String HINT = "_hint";

    /** Holds what could not be taken apart. Only in refused rows of NDJSON. */
    public static final String RECORD = "_record";

    public static final List<String> NAMES = List.of(LINE, CODE, FIELD, HINT);
    public static final String SEPARATOR = " | ";

    private static final Set<ProblemCode> OF_FORM =
            EnumSet.of(ProblemCode.RECORD_RAGGED, ProblemCode.RECORD_MALFORMED, ProblemCode.TEXT_UNDECODABLE);

    private RejectsColumns() {}

    /** Whether a header is that of a file of refused rows. */
    public static boolean arePresentIn(Collection<String> headers) {
        return headers.containsAll(NAMES);
    }

    static boolean contains(String header) {
        return NAMES.contains(header) || header.equals(RECORD);
    }

    /** Whether a row with this problem stays refused until its {@code _code} is emptied. */
    public static boolean isOfForm(ProblemCode code) {
        return OF_FORM.contains(code);
    }

    /** The fault of form that a {@code _code} cell still names. */
    public static Optional<ProblemCode> openFault(String codes) {
        List<String> names = List.of(codes.split("[ |]+"));
        return OF_FORM.stream().filter(code -> names.contains(code.name())).findFirst();
    }
}
