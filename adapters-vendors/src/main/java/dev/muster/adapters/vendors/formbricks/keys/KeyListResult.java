package dev.muster.adapters.vendors.formbricks.keys;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.Readiness;
import java.util.Map;

/** What came of asking for the attribute keys of the workspace. */
public sealed interface KeyListResult {

    /** These are there. */
    record Listed(Map<String, AttributeKey> keys) implements KeyListResult {}

    /** It could not be found out. */
    record Unlisted(Readiness readiness) implements KeyListResult {}
}
