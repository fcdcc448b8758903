package dev.muster.adapters.jdbi.erasure;

import dev.muster.domain.contact.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The spellings of some addresses, to be looked for in folded texts. */
public final class Spellings {

    private final Map<Long, List<String>> byMark = new HashMap<>();

    public Spellings(Collection<EmailAddress> addresses) {
        for (EmailAddress address : addresses) {
            address.spellings().forEach(this::add);
        }
    }

    private void add(String spelling) {
        int at = spelling.indexOf('@');
        int before = Math.min(at, Marks.CHARACTERS_BEFORE);
        if (before > 0 && Marks.isWithin(spelling, at, before)) {
            byMark.computeIfAbsent(Marks.of(spelling, at, before), unheardOf -> new ArrayList<>())
                    .add(spelling);
        }
    }

    /** Marks of which every text has one that contains any of the addresses. */
    public Set<Long> marks() {
        Set<Long> marks = new LinkedHashSet<>(byMark.keySet());
        marks.add(Marks.TOO_MANY);
        return marks;
    }

    /** Whether a folded text contains any of the addresses. */
    public boolean areIn(String folded) {
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int before = 1; before <= Marks.CHARACTERS_BEFORE; before++) {
                if (Marks.isWithin(folded, at, before) && isAround(folded, at, before)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAround(String folded, int at, int before) {
        return byMark.getOrDefault(Marks.of(folded, at, before), List.of()).stream()
                .anyMatch(spelling -> folded.startsWith(spelling, at - spelling.indexOf('@')));
    }
}
