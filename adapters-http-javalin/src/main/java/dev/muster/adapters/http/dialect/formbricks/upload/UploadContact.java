package dev.muster.adapters.http.dialect.formbricks.upload;

import java.util.List;
import java.util.Optional;

/** One contact of an upload whose members all have the right types. */
public record UploadContact(List<Attribute> attributes) {

    public UploadContact {
        attributes = List.copyOf(attributes);
    }

    /** The value of the first attribute with exactly this key. */
    public Optional<String> first(String key) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .findFirst()
                .map(Attribute::value);
    }

    /** One attribute, keys and values as sent. */
    public record Attribute(String key, String name, String value) {}
}
