package dev.muster.domain.port.out.access;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.access.KeyHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The access keys of a store. Thread-safe.
 *
 * <ul>
 *   <li><b>K-1</b> A key that was added is found by its hash, with everything it was added with, and by no other hash.
 *   <li><b>K-2</b> A revoked key is still found and says since when it is revoked; revoking again changes nothing.
 *   <li><b>K-3</b> Revoking an unknown key answers empty.
 *   <li><b>K-4</b> All are listed, revoked ones too, in the order in which they were added.
 * </ul>
 */
public interface AccessKeys {

    /** Adds a key. Its organisation and workspaces must exist. */
    void add(AccessKey key, KeyHash hash);

    /** The key with this hash. */
    Optional<AccessKey> find(KeyHash hash);

    /** All keys. */
    List<AccessKey> all();

    /** Revokes a key as of the given time; answers it as it is afterwards, or empty if there is none. */
    Optional<AccessKey> revoke(AccessKeyId id, Instant at);
}
