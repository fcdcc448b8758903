package dev.muster.domain.administration;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.attribute.StoredKey;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.TransactionEnd;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists, creates, describes and removes the attribute keys of workspaces. Thread-safe. */
public final class AttributeKeyAdministration {

    private final ContactStore store;
    private final InstantSource clock;

    public AttributeKeyAdministration(ContactStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All keys of a workspace, in the order in which they were added. */
    public List<StoredKey> all(WorkspaceId workspace) {
        return store.view(workspace, view -> view.keys());
    }

    /**
     * Creates a key.
     *
     * @return refused if it is there already, is no safe identifier, or is reserved
     */
    public Creation create(
            WorkspaceId workspace, String key, String name, DataType type, Optional<String> description) {
        if (!AttributeKey.isSafe(key)) {
            return new Creation.Unsafe();
        }
        if (AttributeKey.RESERVED.contains(key)) {
            return new Creation.Reserved();
        }
        AttributeKey created = AttributeKey.custom(key, name, type).withDescription(description);
        Instant now = now();
        return inTransaction(workspace, keys -> {
            if (keys.schema().find(key).isPresent()) {
                return new Creation.Exists();
            }
            keys.save(List.of(created), now);
            return new Creation.Created(new StoredKey(created, now, now));
        });
    }

    /**
     * Gives a key another name and description.
     *
     * @return whether it was there; it may have been removed since it was found
     */
    public boolean describe(WorkspaceId workspace, String key, String name, Optional<String> description) {
        return inTransaction(workspace, keys -> {
            Optional<AttributeKey> found = keys.schema().find(key);
            found.map(known -> known.withName(name).withDescription(description))
                    .filter(known -> !found.equals(Optional.of(known)))
                    .ifPresent(known -> keys.save(List.of(known), now()));
            return found.isPresent();
        });
    }

    /**
     * Removes a key with all values under it.
     *
     * @return whether it was there
     * @throws IllegalArgumentException if every workspace must have it
     */
    public boolean remove(WorkspaceId workspace, String key) {
        if (AttributeKey.DEFAULTS.stream().anyMatch(required -> required.key().equals(key))) {
            throw new IllegalArgumentException("every workspace has the key " + key);
        }
        return inTransaction(workspace, keys -> keys.remove(key));
    }

    private <T> T inTransaction(WorkspaceId workspace, Function<AttributeKeys, T> work) {
        return store.inTransaction(
                workspace, transaction -> new TransactionEnd.Commit<>(work.apply(transaction.attributeKeys())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What came of creating a key. */
    public sealed interface Creation {

        /** It is there now. */
        record Created(StoredKey key) implements Creation {}

        /** It was there before; nothing was changed. */
        record Exists() implements Creation {}

        /** It is not a safe identifier, see {@link AttributeKey#isSafe}. */
        record Unsafe() implements Creation {}

        /** It reads like a built-in one, see {@link AttributeKey#RESERVED}. */
        record Reserved() implements Creation {}
    }
}
