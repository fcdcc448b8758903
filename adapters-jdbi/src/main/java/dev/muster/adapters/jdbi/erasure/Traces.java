package dev.muster.adapters.jdbi.erasure;

import dev.muster.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What must not be found any more of contacts that were removed: any eight bytes in a row of what their rows said, without
 * regard to the case of ASCII letters. Not thread-safe.
 */
public final class Traces {

    /**
     * About 300 contacts. In a hundredth of all rows, measured, something is left behind when they are removed, so that
     * of more than this many some trace is all but certain, and looking for it is not worth the memory.
     */
    private static final int MOST_PIECES = 100_000;

    private final Set<Long> pieces = new HashSet<>();
    private final Map<WorkspaceId, Long> removals = new HashMap<>();
    private boolean isCertain;

    /** Counts removed contacts. */
    public void count(WorkspaceId workspace, long removed) {
        removals.merge(workspace, removed, Long::sum);
    }

    /** Adds a text as it stood in the file. */
    public void add(String text) {
        if (isCertain) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new Pieces(bytes).forEach(0, bytes.length, piece -> {
            pieces.add(piece);
            return true;
        });
        if (pieces.size() > MOST_PIECES) {
            assumeSome();
        }
    }

    /** From now on some trace is taken for certain, and nobody need look for it. */
    void assumeSome() {
        isCertain = true;
        pieces.clear();
    }

    /** The file was written anew, so that there are none in it any more. */
    void forgetPieces() {
        isCertain = false;
        pieces.clear();
    }

    void addAll(Traces others) {
        others.removals.forEach(this::count);
        pieces.addAll(others.pieces);
        if (others.isCertain || isCertain || pieces.size() > MOST_PIECES) {
            assumeSome();
        }
    }

    boolean isEmpty() {
        return removals.isEmpty();
    }

    boolean areCertain() {
        return isCertain;
    }

    public Set<Long> pieces() {
        return pieces;
    }

    /** How many contacts of which workspace were removed. */
    Map<WorkspaceId, Long> removals() {
        return removals;
    }
}
