package dev.muster.domain.importing.chunk;

/**
 * Remembers texts by a 64-bit hash, with a number for each, in 16 to 32 bytes a text. Two texts with one hash are taken
 * for the same; among ten million texts the odds of any such pair are about 1 in 400,000.
 */
final class HashedStringMap {

    /** The answer for a text that was never put. */
    static final int ABSENT = -1;

    private static final int SMALLEST_CAPACITY = 1 << 8;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** 0 marks a free place. */
    private long[] hashes = new long[SMALLEST_CAPACITY];

    private int[] numbers = new int[SMALLEST_CAPACITY];
    private int size;

    /** The number last put for the text, or {@link #ABSENT}. */
    int get(String text) {
        long hash = hash(text);
        int place = place(hash, hashes);
        return hashes[place] == hash ? numbers[place] : ABSENT;
    }

    /** Remembers a number, 0 or above, for the text unless it has one. */
    void putIfAbsent(String text, int number) {
        long hash = hash(text);
        int place = place(hash, hashes);
        if (hashes[place] == hash) {
            return;
        }
        hashes[place] = hash;
        numbers[place] = number;
        size++;
        if (size > hashes.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[Math.multiplyExact(oldHashes.length, 2)];
        numbers = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int place = place(oldHashes[i], hashes);
                hashes[place] = oldHashes[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }

    private static int place(long hash, long[] table) {
        int mask = table.length - 1;
        int place = (int) hash & mask;
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** FNV-1a over the characters, then a finalizer so that every bit counts for the place. */
    static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
