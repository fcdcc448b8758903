package dev.muster.domain.row;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects a row member by member. Not thread-safe; used once. */
public final class ContactRowBuilder {

    private final RowPosition position;
    private final String email;
    private final List<String> tags = new ArrayList<>();
    private final List<RowAttribute> attributes = new ArrayList<>();
    private final List<Problem> faults = new ArrayList<>();
    private Optional<String> userId = Optional.empty();
    private Optional<String> status = Optional.empty();
    private Map<String, String> names = Map.of();
    private List<String> original = List.of();

    ContactRowBuilder(RowPosition position, String email) {
        this.position = position;
        this.email = email;
    }

    public ContactRowBuilder userId(String text) {
        userId = Optional.of(text);
        return this;
    }

    public ContactRowBuilder status(String word) {
        status = Optional.of(word);
        return this;
    }

    public ContactRowBuilder tags(Collection<String> names) {
        tags.addAll(names);
        return this;
    }

    public ContactRowBuilder attribute(String key, String text) {
        return attribute(key, AttributeValue.text(text));
    }

    public ContactRowBuilder attribute(String key, AttributeValue value) {
        attributes.add(new RowAttribute(key, value));
        return this;
    }

    public ContactRowBuilder names(Map<String, String> displayNames) {
        names = displayNames;
        return this;
    }

    public ContactRowBuilder fault(ProblemCode code, String field, String value, String hint) {
        faults.add(new Problem(code, position, field, value, hint));
        return this;
    }

    public ContactRowBuilder original(List<String> fields) {
        original = fields;
        return this;
    }

    public ContactRow build() {
        return new ContactRow(position, email, userId, status, tags, attributes, names, faults, original);
    }
}
