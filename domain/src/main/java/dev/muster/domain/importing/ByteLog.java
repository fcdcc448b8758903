package dev.muster.domain.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Numbers and bytes in the order in which they were written. Grows block by block, so that growing copies nothing. A
 * number takes a byte for each 7 of its bits; bytes take as many, and their length before them.
 */
final class ByteLog {

    private static final int BLOCK_BYTES = 1 << 13;
    private static final int MOST_NUMBER_BYTES = 10;
    private static final int NUMBER_BITS = 7;
    private static final int MORE = 1 << NUMBER_BITS;

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private ByteBuffer last = addBlock(BLOCK_BYTES);

    /** Writes a number; it must not be negative. */
    void putNumber(long number) {
        ByteBuffer block = roomFor(MOST_NUMBER_BYTES);
        long rest = number;
        while (rest >= MORE) {
            block.put((byte) (rest | MORE));
            rest >>>= NUMBER_BITS;
        }
        block.put((byte) rest);
    }

    void putBytes(byte[] bytes) {
        putNumber(bytes.length);
        roomFor(bytes.length).put(bytes);
    }

    void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads everything from the start. Valid until the next write. */
    Reader read() {
        return new Reader(blocks.iterator());
    }

    void clear() {
        blocks.clear();
        last = addBlock(BLOCK_BYTES);
    }

    private ByteBuffer roomFor(int bytes) {
        if (last.remaining() < bytes) {
            last = addBlock(Math.max(BLOCK_BYTES, bytes));
        }
        return last;
    }

    private ByteBuffer addBlock(int bytes) {
        ByteBuffer block = ByteBuffer.allocate(bytes);
        blocks.add(block);
        return block;
    }

    /** Reads a log in the order in which it was written. */
    static final class Reader {

        private final Iterator<ByteBuffer> blocks;
        private ByteBuffer block = ByteBuffer.allocate(0);

        private Reader(Iterator<ByteBuffer> blocks) {
            this.blocks = blocks;
        }

        long number() {
            long number = 0;
            int shift = 0;
            byte next = current().get();
            while (next < 0) {
                number |= (long) (next & (MORE - 1)) << shift;
                shift += NUMBER_BITS;
                next = block.get();
            }
            return number | ((long) next << shift);
        }

        byte[] bytes() {
            byte[] bytes = new byte[(int) number()];
            if (bytes.length > 0) {
                current().get(bytes);
            }
            return bytes;
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        private ByteBuffer current() {
            while (!block.hasRemaining()) {
                block = blocks.next().duplicate().flip();
            }
            return block;
        }
    }
}
