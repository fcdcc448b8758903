package dev.muster.adapters.http.dialect.formbricks.upload;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A contact of a body whose members all have the right types. */
public record UploadContact(List<Attribute> attributes) {

    public UploadContact {
        attributes = List.copyOf(attributes);
    }

    public Stream<String> keys() {
        return attributes.stream().map(Attribute::key);
    }

    /** The value of the first attribute with exactly this key. */
    public Optional<String> first(String key) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .findFirst()
                .map(Attribute::value);
    }

    /** An attribute as it was sent, with U+FFFD in place of lone surrogates. */
    public record Attribute(String key, String name, String value) {}
}
