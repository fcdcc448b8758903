package dev.muster.adapters.jdbi.erasure;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hashes of the characters around each {@code @} of a folded text: three behind it, and one, two and three before it. A
 * text that contains an address has a mark of that address, whatever stands around it.
 */
public final class Marks {

    /** Stands for all the marks of a text that has too many. */
    static final long TOO_MANY = 0;

    static final int CHARACTERS_BEFORE = 3;
    private static final int CHARACTERS_BEHIND = 3;
    private static final int MOST = 300;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Marks() {}

    /** All marks of a folded text, or {@link #TOO_MANY} alone. */
    public static Set<Long> of(String folded) {
        Set<Long> marks = new LinkedHashSet<>();
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int before = 1; before <= CHARACTERS_BEFORE && isWithin(folded, at, before); before++) {
                marks.add(of(folded, at, before));
            }
            if (marks.size() > MOST) {
                return Set.of(TOO_MANY);
            }
        }
        return marks;
    }

    /** Whether the text has as many characters around the {@code @} as a mark takes in. */
    static boolean isWithin(String folded, int at, int before) {
        return at >= before && at + CHARACTERS_BEHIND < folded.length();
    }

    /** The mark of the characters around the {@code @}, so many of them before it. */
    static long of(String folded, int at, int before) {
        long mark = before;
        for (int i = at - before; i <= at + CHARACTERS_BEHIND; i++) {
            mark = (mark ^ folded.charAt(i)) * FACTOR;
            mark ^= mark >>> 32;
        }
        return mark == TOO_MANY ? FACTOR : mark;
    }
}
