package dev.muster.adapters.http.dialect.formbricks.protocol;

import java.util.Map;

/** One entry of an error's details. */
public sealed interface ErrorDetail {

    /** The dotted path of what is wrong, or the name of what was checked. */
    String field();

    /**
     * A detail without data.
     *
     * @param issue what is wrong with the field; clients match this text
     */
    record Plain(String field, String issue) implements ErrorDetail {}

    /** A detail with the offending values as data. */
    record WithMeta(String field, String issue, Map<String, Object> meta) implements ErrorDetail {}

    static ErrorDetail of(String field, String issue) {
        return new Plain(field, issue);
    }
}
