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
    private static final Set<String> YES = normalizedWords("yes");
    private static final Set<String> NO = normalizedWords("no");
    private static final Set<String> NOTHING = normalizedWords("nothing");
    private static final Set<String> NO_MARK = normalizedWords("no mark");
    private static final List<Map.Entry<ContactStatus, Set<String>>> STATUSES = List.of(
            Map.entry(ContactStatus.SUBSCRIBED, normalizedWords("subscribed")),
            Map.entry(ContactStatus.NON_SUBSCRIBED, normalizedWords("non-subscribed")),
            Map.entry(ContactStatus.UNSUBSCRIBED, normalizedWords("unsubscribed")),
            Map.entry(ContactStatus.BOUNCED, normalizedWords("bounced")));

    private StatusWords() {}

    /** What two spellings of one word have in common; for punctuation only, the text itself. */
    public static String normalize(String word) {
        String core = NormalizedSpelling.normalize(word);
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

    private static Set<String> normalizedWords(String section) {
        Set<String> cores = new HashSet<>();
        SECTIONS.getOrDefault(section, List.of()).forEach(word -> cores.add(normalize(word)));
        return cores;
    }
}
