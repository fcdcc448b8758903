package dev.muster.files.consent;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.text.NormalizedSpelling;
import dev.muster.files.text.WordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of status cells: the table in {@code words.txt}. */
public final class StatusWords {

    private static final Map<String, List<String>> SECTIONS = WordTable.read("words.txt");
    private static final Set<String> YES = cores("yes");
    private static final Set<String> NO = cores("no");
    private static final Set<String> NOTHING = cores("nothing");
    private static final Set<String> NO_MARK = cores("no mark");
    private static final List<Map.Entry<ContactStatus, Set<String>>> STATUSES = List.of(
            Map.entry(ContactStatus.SUBSCRIBED, cores("subscribed")),
            Map.entry(ContactStatus.NON_SUBSCRIBED, cores("non-subscribed")),
            Map.entry(ContactStatus.UNSUBSCRIBED, cores("unsubscribed")),
            Map.entry(ContactStatus.BOUNCED, cores("bounced")));

    private StatusWords() {}

    /** What two spellings of one word have in common; for punctuation only, the text itself. */
    public static String core(String word) {
        String core = NormalizedSpelling.core(word);
        return core.isEmpty() ? word.strip() : core;
    }

    static Optional<ContactStatus> status(String core) {
        return STATUSES.stream()
                .filter(entry -> entry.getValue().contains(core))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isYes(String core) {
        return YES.contains(core);
    }

    static boolean isNo(String core) {
        return NO.contains(core);
    }

    /** Whether the word is as good as an empty cell. */
    static boolean isNothing(String core) {
        return NOTHING.contains(core);
    }

    /** Whether the word, said of a mark, means that there is no mark. */
    static boolean isNoMark(String core) {
        return isNothing(core) || isNo(core) || NO_MARK.contains(core);
    }

    private static Set<String> cores(String section) {
        Set<String> cores = new HashSet<>();
        SECTIONS.getOrDefault(section, List.of()).forEach(word -> cores.add(core(word)));
        return cores;
    }
}
