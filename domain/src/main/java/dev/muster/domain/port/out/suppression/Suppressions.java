package dev.muster.domain.port.out.suppression;

import dev.muster.domain.suppression.SuppressionEntry;
import dev.muster.domain.suppression.SuppressionTarget;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The suppression list of one workspace, within a transaction. Bulk by design: one call a chunk, never one a row. What an
 * entry covers beside its own target is not the store's business. The clauses CS-2, CS-5 and CS-6 hold for the list, too.
 *
 * <ul>
 *   <li><b>SU-1</b> A target that is on the list is found, compared byte for byte; any other is absent from the answer. A
 *       new workspace has an empty list. Asking for nothing answers nothing.
 *   <li><b>SU-2</b> An addition keeps entries whose target is on the list as they are, and answers the targets that were
 *       not on it. A target that is given twice counts once, with its first entry.
 *   <li><b>SU-3</b> A removal takes the targets that are on the list, and answers which those are.
 *   <li><b>SU-4</b> All entries come back as they were given, whatever Unicode they hold; times to the millisecond.
 *   <li><b>SU-5</b> Entries for the address of a contact that is removed stay: whoever put them there wants them to.
 * </ul>
 */
public interface Suppressions {

    /** Which of these are on the list. */
    Set<SuppressionTarget> find(Collection<SuppressionTarget> targets);

    /** Adds entries; answers the targets that are new. */
    Set<SuppressionTarget> add(Collection<SuppressionEntry> entries);

    /** Removes entries; answers the targets that were there. */
    Set<SuppressionTarget> remove(Collection<SuppressionTarget> targets);

    /** Every entry, in no particular order. */
    List<SuppressionEntry> all();
}
