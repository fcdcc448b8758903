package dev.muster.testkit.vendor.formbricks;

import java.util.List;
import java.util.Optional;

/** A contact of a request whose members all have the right kinds. */
record FormbricksContact(List<FormbricksAttribute> attributes) {

    /** The first value under a key, compared exactly. */
    Optional<String> first(String key) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .map(FormbricksAttribute::value)
                .findFirst();
    }

    String email() {
        return first("email").orElse("");
    }
}
