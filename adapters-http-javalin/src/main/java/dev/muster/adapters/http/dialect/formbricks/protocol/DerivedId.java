package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.identifier.Sha256;
import dev.muster.domain.workspace.WorkspaceId;

/**
 * An identifier that only clients of this door need: Muster itself identifies the thing by its owner and a key. Neither
 * ever changes, so the identifier is derived from both and not stored.
 *
 * @param value 24 lower-case hexadecimal digits
 */
public record DerivedId(String value) {

    private static final int DIGITS = 24;

    /** The identifier of an attribute key of a workspace. */
    public static DerivedId of(WorkspaceId workspace, String key) {
        return derived(workspace.value(), key);
    }

    /** The identifier of a contact's value for a key. */
    public static DerivedId of(ContactId contact, String key) {
        return derived(contact.value(), key);
    }

    /** The beginning of the SHA-256 of both, with U+0000 between them. */
    private static DerivedId derived(String owner, String key) {
        return new DerivedId(Sha256.hex(owner + '\0' + key).substring(0, DIGITS));
    }
}
