package dev.muster.domain.port.out;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import java.util.Collection;

/**
 * The attribute keys of one workspace, within a transaction.
 *
 * <ul>
 *   <li><b>AK-1</b> A new workspace has the default keys, and no others.
 *   <li><b>AK-2</b> A saved key that was not there is added behind the others; one that was gets the new name and
 *       type and keeps its place and origin.
 *   <li><b>AK-3</b> Keys are compared byte for byte, names come back as given.
 *   <li><b>AK-4</b> Two transactions that add the same key leave one key.
 * </ul>
 */
public interface AttributeKeys {

    /** All keys, in the order in which they were added. */
    AttributeSchema schema();

    /** Adds or replaces keys. */
    void save(Collection<AttributeKey> keys);
}
