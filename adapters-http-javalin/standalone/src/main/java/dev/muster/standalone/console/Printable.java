package dev.muster.standalone.console;

/** Makes text from files and stores safe for a terminal. */
public final class Printable {

    private Printable() {}

    /**
     * The text on one line, cut to at most this many characters. Control characters become blanks, since a terminal
     * would execute them. So do invisible marks that change the direction of writing.
     */
    public static String cut(String text, int most) {
        int length = text.codePointCount(0, text.length());
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(length > most ? most - 1L : length)
                .map(c -> isHarmless(c) ? c : ' ')
                .forEach(line::appendCodePoint);
        return length > most ? line.append('…').toString() : line.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
