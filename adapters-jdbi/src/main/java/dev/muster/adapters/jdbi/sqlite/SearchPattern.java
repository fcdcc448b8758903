package dev.muster.adapters.jdbi.sqlite;

/**
 * The part of a search that SQLite can compare by itself, and fast: a contact that a search finds contains it, whatever
 * the case of its ASCII letters. Left out are characters that mean something in a pattern, those that JSON escapes, and
 * the few ASCII characters that others fold to: {@code i} is also the lower case of U+0130, and {@code k}, semicolon and
 * grave accent are the normal forms of U+212A, U+037E and U+1FEF.
 */
final class SearchPattern {

    /** Each of these comes of folding itself or its upper case, and of nothing else. */
    static final String CHARACTERS = "abcdefghjlmnopqrstuvwxyz0123456789@.-";

    /** SQLite refuses very long patterns. */
    private static final int MAX_CHARACTERS = 100;

    private SearchPattern() {}

    /** A pattern for {@code LIKE}: the longest stretch of plain characters in the folded text, or else whatever there is. */
    static String of(String folded) {
        int bestStart = 0;
        int bestLength = 0;
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            boolean isPlain = i < folded.length() && CHARACTERS.indexOf(folded.charAt(i)) >= 0;
            if (!isPlain) {
                start = i + 1;
            } else if (i + 1 - start > bestLength) {
                bestStart = start;
                bestLength = i + 1 - start;
            }
        }
        return "%" + folded.substring(bestStart, bestStart + Math.min(bestLength, MAX_CHARACTERS)) + "%";
    }
}
