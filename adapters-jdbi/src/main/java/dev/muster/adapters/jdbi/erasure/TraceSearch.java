package dev.muster.adapters.jdbi.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks for traces in the bytes of a file. With {@code secure_delete} SQLite overwrites what it deletes, but when it moves
 * rows from page to page it leaves their bytes behind in the gap between a page's index and its rows
 * (https://sqlite.org/fileformat2.html section 1.6). Nothing in a gap is alive, and everything elsewhere is. So a removed
 * contact has left a trace if a piece of it stands in a gap and nowhere else; a piece that a living row has too says
 * nothing about anybody.
 */
final class TraceSearch {

    private static final int BYTES_AT_ONCE = 1 << 20;
    private static final int PAGE_SIZE_AT = 16;
    private static final int FIRST_HEADER_AT = 100;

    private final FileChannel file;
    private final Traces traces;
    private final byte[] bytes = new byte[BYTES_AT_ONCE];
    private final Pieces pieces = new Pieces(bytes);

    TraceSearch(FileChannel file, Traces traces) {
        this.file = file;
        this.traces = traces;
    }

    /** Whether there is any trace. The file must not change meanwhile. */
    boolean findsAny() throws IOException {
        Set<Long> left = new HashSet<>();
        eachPage((start, end, gapStart, gapEnd) -> pieces.forEach(gapStart, gapEnd, piece -> {
            if (piece != 0 && traces.pieces().contains(piece)) {
                left.add(piece);
            }
            return true;
        }));
        return !left.isEmpty() && !areAlive(left);
    }

    /** Whether living rows have all these pieces; most are found soon, for they are the end of many an address. */
    private boolean areAlive(Set<Long> left) throws IOException {
        boolean[] mayBeLeft = new boolean[1 << Short.SIZE];
        left.forEach(piece -> mayBeLeft[(int) (piece & 0xFFFF)] = true);
        eachPage((start, end, gapStart, gapEnd) -> {
            boolean wantsMore = pieces.forEach(start, gapStart, piece -> isMissing(piece, left, mayBeLeft));
            return wantsMore && pieces.forEach(gapEnd, end, piece -> isMissing(piece, left, mayBeLeft));
        });
        return left.isEmpty();
    }

    private static boolean isMissing(long piece, Set<Long> left, boolean[] mayBeLeft) {
        if (mayBeLeft[(int) (piece & 0xFFFF)]) {
            left.remove(piece);
        }
        return !left.isEmpty();
    }

    private void eachPage(PageVisitor visitor) throws IOException {
        long position = 0;
        int pageBytes = 0;
        for (int read = read(position); read > 0; read = read(position)) {
            pageBytes = position == 0 ? pageBytes() : pageBytes;
            for (int start = 0; start + pageBytes <= read; start += pageBytes) {
                int header = position + start == 0 ? FIRST_HEADER_AT : start;
                if (!visit(header, start, start + pageBytes, visitor)) {
                    return;
                }
            }
            position += read;
        }
    }

    /** As much as there is, up to the size of the buffer, which is a multiple of every page size. */
    private int read(long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int some = 1;
        while (buffer.hasRemaining() && some > 0) {
            some = file.read(buffer, position + buffer.position());
        }
        return buffer.position();
    }

    private int pageBytes() {
        int size = number(PAGE_SIZE_AT);
        return size == 1 ? 1 << Short.SIZE : size;
    }

    /** Only pages of a B-tree have a gap. All other pages are lists of page numbers, or full of one long value. */
    private boolean visit(int header, int start, int end, PageVisitor visitor) {
        int kind = bytes[header];
        boolean isLeaf = kind == 0x0A || kind == 0x0D;
        boolean isInner = kind == 0x02 || kind == 0x05;
        if (!isLeaf && !isInner) {
            return visitor.visit(start, end, end, end);
        }
        int gapStart = header + (isLeaf ? 8 : 12) + 2 * number(header + 3);
        int rows = number(header + 5);
        int gapEnd = start + (rows == 0 ? 1 << Short.SIZE : rows);
        boolean isSound = gapStart <= gapEnd && gapEnd <= end;
        return isSound ? visitor.visit(start, end, gapStart, gapEnd) : visitor.visit(start, end, end, end);
    }

    private int number(int at) {
        return ((bytes[at] & 0xFF) << Byte.SIZE) | (bytes[at + 1] & 0xFF);
    }

    /** Looks at a page in the buffer; answers whether it wants to see another one. */
    @FunctionalInterface
    private interface PageVisitor {
        boolean visit(int start, int end, int gapStart, int gapEnd);
    }
}
