package dev.muster.files.csv;

/**
 * Escapes cells that a spreadsheet would evaluate as formulas. A cell that begins with a formula sign gets an
 * apostrophe before it; a cell that begins with apostrophes and then a formula sign gets one more, so that unescaping
 * is exact. The signs are those of OWASP ("CSV Injection"), with their full-width forms.
 *
 * <p>Only files that Muster wrote are unescaped. In other files an apostrophe is part of the value.
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
