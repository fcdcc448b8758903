package dev.muster.adapters.jdbi.erasure;

import java.util.function.LongPredicate;

/** Every eight bytes in a row of some bytes, as numbers, with ASCII letters in lower case. */
final class Pieces {

    private static final int BYTES = 8;
    private static final byte[] FOLDED = folded();

    private final byte[] bytes;

    /** Pieces of these bytes, as they are when somebody goes through them. */
    Pieces(byte[] bytes) {
        this.bytes = bytes;
    }

    private static byte[] folded() {
        byte[] folded = new byte[256];
        for (int value = 0; value < folded.length; value++) {
            folded[value] = (byte) (value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value);
        }
        return folded;
    }

    /** Goes through the pieces between two places until the visitor has seen enough; answers whether it has not. */
    boolean forEach(int from, int to, LongPredicate wantsMore) {
        long piece = 0;
        for (int i = from; i < to; i++) {
            piece = (piece << Byte.SIZE) | (FOLDED[bytes[i] & 0xFF] & 0xFF);
            if (i - from >= BYTES - 1 && !wantsMore.test(piece)) {
                return false;
            }
        }
        return true;
    }
}
