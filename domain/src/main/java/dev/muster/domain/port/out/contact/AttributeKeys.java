package dev.muster.domain.port.out.contact;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import java.time.Instant;
import java.util.Collection;

/**
 * The attribute keys of one workspace, within a transaction.
 *
 * <ul>
 *   <li><b>AK-1</b> A new workspace has the default keys, and no others.
 *   <li><b>AK-2</b> A saved key that was not there is added behind the others; one that was gets the new name,
 *       description and type and keeps its place, origin and time of creation.
 *   <li><b>AK-3</b> Keys are compared byte for byte, names come back as given.
 *   <li><b>AK-4</b> Two transactions that add the same key leave one key.
 *   <li><b>AK-5</b> A removed key is gone, and so is every value under it, from every contact of the workspace. The
 *       contacts it takes a value from have no fingerprint afterwards. Removing an unknown key answers that it was not
 *       there.
 * </ul>
 */
public interface AttributeKeys {

    /** All keys, in the order in which they were added. */
    AttributeSchema schema();

    /** Adds or replaces keys, as of the given time. */
    void save(Collection<AttributeKey> keys, Instant at);

    /** Removes a key and the values under it; answers whether it was there. */
    boolean remove(String key);
}
