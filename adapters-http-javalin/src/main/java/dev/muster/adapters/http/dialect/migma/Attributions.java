package dev.muster.adapters.http.dialect.migma;

import dev.muster.domain.access.AccessKey;
import dev.muster.domain.contact.Attribution;

/** On whose account this door changes contacts. */
final class Attributions {

    private static final String DOOR = "migma";

    private Attributions() {}

    /** That of the key, for a reason of a few words. */
    static Attribution of(AccessKey key, String reason) {
        return new Attribution(DOOR, key.id().value(), reason);
    }
}
