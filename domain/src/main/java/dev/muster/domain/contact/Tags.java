package dev.muster.domain.contact;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The tags of a contact: names compared exactly, each once, sorted. Immutable.
 *
 * @param names the names; empty if the contact has no tags
 */
public record Tags(List<String> names) {

    public static final Tags NONE = new Tags(List.of());

    /** The longest name in Unicode code points. */
    public static final int MOST_CHARACTERS = 100;

    public Tags {
        names = List.copyOf(new TreeSet<>(names));
    }

    public static Tags of(Collection<String> names) {
        return names.isEmpty() ? NONE : new Tags(List.copyOf(names));
    }

    /** These tags and the others. */
    public Tags and(Tags others) {
        if (names.containsAll(others.names)) {
            return this;
        }
        TreeSet<String> union = new TreeSet<>(names);
        union.addAll(others.names);
        return new Tags(List.copyOf(union));
    }
}
