package dev.muster.adapters.vendors.formbricks.keys;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.Readiness;
import java.util.Map;

/** The result of listing the attribute keys of the workspace. */
public sealed interface KeyListResult {

    /** The keys of the workspace, by key. */
    record Listed(Map<String, AttributeKey> keys) implements KeyListResult {}

    /** The list could not be read. */
    record Unlisted(Readiness readiness) implements KeyListResult {}
}
