package dev.muster.files.csv;

/**
 * Keeps spreadsheets from taking a cell for a formula, and gives the cell back unharmed: a cell that begins with a
 * formula's sign gets an apostrophe before it, and one that begins with apostrophes and then such a sign gets one more.
 * The signs are OWASP's ("CSV Injection"), full-width ones included.
 *
 * <p>Only files that Muster wrote are read this way: a foreign file's apostrophes are its own.
 */
public final class FormulaGuard {

    private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    public static String guard(String cell) {
        return looksLikeFormula(cell, 0) ? "'" + cell : cell;
    }

    public static String unguard(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String cell, int from) {
        int i = from;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && SIGNS.indexOf(cell.charAt(i)) >= 0;
    }
}
