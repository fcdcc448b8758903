package dev.muster.domain.policy;

/** What if a row has an attribute whose key the workspace does not know? */
public enum OnUnknownKey implements PolicyAnswer {
    /**
     * The key is created. Its type is number or date if all values of this import are, otherwise string. The key must be
     * a safe identifier and not a reserved one, otherwise the row is rejected.
     */
    CREATE_TYPED,
    /** The key is created without a type and takes any value, JSON included; any name that is not blank will do. */
    CREATE_UNTYPED,
    /** The attribute is left out, the rest of the row is imported. */
    IGNORE,
    /** The row is rejected with a problem. */
    REJECT_ROW
}
