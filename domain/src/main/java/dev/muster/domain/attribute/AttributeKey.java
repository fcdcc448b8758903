package dev.muster.domain.attribute;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named, typed column of a workspace.
 *
 * @param key the name in data; compared exactly, never changes
 * @param name the name shown to people; may be empty
 * @param type how values may be read
 * @param origin whether it comes with every workspace
 * @param description what it is for; empty if nobody said
 */
public record AttributeKey(String key, String name, DataType type, Origin origin, Optional<String> description) {

    public static final String EMAIL = "email";
    public static final String USER_ID = "userId";
    public static final String FIRST_NAME = "firstName";
    public static final String LAST_NAME = "lastName";
    public static final String PHONE = "phone";
    public static final String COUNTRY = "country";
    public static final String LANGUAGE = "language";

    /** Keys whose meaning is fixed and whose values are text, however much they look like numbers. */
    public static final Set<String> WELL_KNOWN =
            Set.of(EMAIL, USER_ID, FIRST_NAME, LAST_NAME, PHONE, COUNTRY, LANGUAGE);

    /** Keys that nobody may create: they read like built-in ones and would shadow them. */
    public static final Set<String> RESERVED = Set.of("user_id", "first_name", "last_name");

    /** The keys every new workspace starts with. */
    public static final List<AttributeKey> DEFAULTS = List.of(
            builtIn(USER_ID, "User Id"),
            builtIn(EMAIL, "Email"),
            builtIn(FIRST_NAME, "First Name"),
            builtIn(LAST_NAME, "Last Name"),
            builtIn(LANGUAGE, "Language"));

    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9_]*");

    public AttributeKey {
        requireNonNull(key);
        requireNonNull(name);
        requireNonNull(type);
        requireNonNull(origin);
        requireNonNull(description);
    }

    /** A key without a description. */
    public AttributeKey(String key, String name, DataType type, Origin origin) {
        this(key, name, type, origin, Optional.empty());
    }

    /** A key that a user or an import adds. */
    public static AttributeKey custom(String key, String name, DataType type) {
        return new AttributeKey(key, name, type, Origin.CUSTOM);
    }

    /** Whether the key is a safe identifier: a lower-case ASCII letter, then letters, digits and underscores. */
    public static boolean isSafe(String key) {
        return SAFE.matcher(key).matches();
    }

    /** Whether values under the key tell people apart: no two contacts of a workspace share one. */
    public boolean isIdentity() {
        return key.equals(EMAIL) || key.equals(USER_ID);
    }

    public AttributeKey withDescription(Optional<String> newDescription) {
        return new AttributeKey(key, name, type, origin, newDescription);
    }

    public AttributeKey withName(String newName) {
        return new AttributeKey(key, newName, type, origin, description);
    }

    public AttributeKey withType(DataType newType) {
        return new AttributeKey(key, name, newType, origin, description);
    }

    private static AttributeKey builtIn(String key, String name) {
        return new AttributeKey(key, name, DataType.STRING, Origin.DEFAULT);
    }

    /** Where a key comes from. */
    public enum Origin {
        /** Every workspace has it. */
        DEFAULT,
        /** Added by a user or by an import. */
        CUSTOM
    }
}
