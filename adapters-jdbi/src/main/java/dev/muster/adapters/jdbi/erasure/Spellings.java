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
    private final Set<Long> marks = new LinkedHashSet<>();

    public Spellings(Collection<EmailAddress> addresses) {
        marks.add(Marks.TOO_MANY);
        for (EmailAddress address : addresses) {
            address.spellings().forEach(this::add);
        }
    }

    private void add(String spelling) {
        int at = spelling.indexOf('@');
        Marks.LENGTHS.stream()
                .filter(before -> Marks.isWithin(spelling, at, before))
                .findFirst()
                .ifPresent(longest -> {
                    long mark = Marks.of(spelling, at, longest);
                    byMark.computeIfAbsent(mark, unknown -> new ArrayList<>()).add(spelling);
                    marks.add(mark);
                    marks.add(Marks.ofVersion2(spelling, at));
                });
    }

    /** Marks of which every text has one that contains any of the addresses. */
    public Set<Long> marks() {
        return marks;
    }

    /** Whether a folded text contains any of the addresses. */
    public boolean areIn(String folded) {
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            for (int before : Marks.LENGTHS) {
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
