package dev.muster.adapters.http.dialect.formbricks.keys;

import dev.muster.adapters.http.dialect.formbricks.protocol.DerivedId;
import dev.muster.adapters.http.exchange.Timestamps;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attribute key as this door returns it.
 *
 * @param description {@code null} on the wire if there is none
 * @param dataType {@code string}, {@code number} or {@code date}; a key without a type counts as a string
 * @param environmentId the older name of the workspace
 */
record KeyView(
        String id,
        String createdAt,
        String updatedAt,
        boolean isUnique,
        String key,
        String name,
        @Nullable String description,
        String type,
        String dataType,
        String workspaceId,
        String environmentId) {

    static KeyView of(StoredKey stored, WorkspaceId workspace) {
        AttributeKey key = stored.key();
        return new KeyView(
                DerivedId.of(workspace, key.key()).value(),
                Timestamps.text(stored.createdAt()),
                Timestamps.text(stored.updatedAt()),
                key.isIdentity(),
                key.key(),
                key.name(),
                key.description().orElse(null),
                word(key.origin()),
                word(key.type() == DataType.UNTYPED ? DataType.STRING : key.type()),
                workspace.value(),
                workspace.value());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
