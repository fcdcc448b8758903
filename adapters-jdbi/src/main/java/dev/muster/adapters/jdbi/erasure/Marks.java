package dev.muster.adapters.jdbi.erasure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hashes of the characters around each {@code @} of a folded text: three behind it, and up to twelve before it. A text that
 * contains an address has a mark of that address, whatever stands around it. Twelve characters tell most people apart, so
 * that few texts need to be read to find those that name one.
 */
public final class Marks {

    /** Stands for all the marks of a text that has too many. */
    static final long TOO_MANY = 0;

    /** How many characters before the {@code @} go into a mark, longest first. */
    static final List<Integer> LENGTHS = List.of(12, 6, 3, 2, 1);

    /** Version 2 of the tables had short marks only, and other hashes; its texts expire within a week. */
    private static final List<Integer> LENGTHS_OF_VERSION_2 = List.of(3, 2, 1);

    private static final int CHARACTERS_BEHIND = 3;
    private static final int MOST = 50_000;
    private static final int SEED = 1 << 8;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Marks() {}

    /** All marks of a folded text, or {@link #TOO_MANY} alone. */
    public static Set<Long> of(String folded) {
        Set<Long> marks = new LinkedHashSet<>();
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int before : LENGTHS) {
                if (isWithin(folded, at, before)) {
                    marks.add(of(folded, at, before));
                }
            }
            if (marks.size() > MOST) {
                return Set.of(TOO_MANY);
            }
        }
        return marks;
    }

    /** All marks that this version or version 2 has stored for a folded text. */
    public static Set<Long> stored(String folded) {
        Set<Long> marks = new LinkedHashSet<>(of(folded));
        marks.add(TOO_MANY);
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int before : LENGTHS_OF_VERSION_2) {
                if (isWithin(folded, at, before)) {
                    marks.add(hash(folded, at, before, before));
                }
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
        return hash(folded, at, before, before + SEED);
    }

    /** The mark that version 2 stored for a text with this address. */
    static long ofVersion2(String address, int at) {
        int before = Math.min(at, LENGTHS_OF_VERSION_2.get(0));
        return hash(address, at, before, before);
    }

    private static long hash(String folded, int at, int before, long seed) {
        long hash = seed;
        for (int i = at - before; i <= at + CHARACTERS_BEHIND; i++) {
            hash = (hash ^ folded.charAt(i)) * FACTOR;
            hash ^= hash >>> 32;
        }
        return hash == TOO_MANY ? FACTOR : hash;
    }
}
