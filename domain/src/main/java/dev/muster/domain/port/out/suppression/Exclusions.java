package dev.muster.domain.port.out.suppression;

/** Who is kept out of one workspace, or protected in it. Valid as long as its transaction. */
public interface Exclusions {

    /** Who must not be written to. */
    Suppressions suppressions();

    /** Who was removed. */
    Tombstones tombstones();
}
