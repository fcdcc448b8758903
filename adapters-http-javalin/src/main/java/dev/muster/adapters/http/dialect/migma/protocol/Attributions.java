package dev.muster.adapters.http.dialect.migma.protocol;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.Attribution;

/** Who makes the changes of this door. */
public final class Attributions {

    private static final String DOOR = "migma";

    private Attributions() {}

    /** The key, with a reason of a few words. */
    public static Attribution of(AccessKey key, String reason) {
        return new Attribution(DOOR, key.id().value(), reason);
    }
}
