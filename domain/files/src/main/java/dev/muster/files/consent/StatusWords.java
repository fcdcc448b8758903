package dev.muster.files.consent;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.text.NormalizedSpelling;
import dev.muster.files.text.WordTable;
import java.util.BitSet;
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
    private static final Set<String> WITHDRAWING = normalizedWords("withdrawing");
    private static final BitSet FIRST_LETTERS = firstLetters(WITHDRAWING);
    private static final int LONGEST_WITHDRAWING = 40;
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

    /** Whether a cell of any column withdraws consent, or says that mail does not arrive. */
    public static boolean isWithdrawing(String cell) {
        return mayBeWithdrawing(cell) && WITHDRAWING.contains(normalize(cell));
    }

    /** Whether a cell says nothing but yes or no, which names no status. */
    public static boolean isYesOrNo(String cell) {
        String core = normalize(cell);
        return isYes(core) || isNo(core);
    }

    /** Whether a cell has no more to say than an empty one. */
    public static boolean saysNothing(String cell) {
        return Blanks.isBlank(cell) || isNothing(normalize(cell));
    }

    /** Whether a cell holds the word of a status. */
    public static boolean isStatus(String cell) {
        return status(normalize(cell)).isPresent();
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

    /** Nearly all cells are told apart by their length or their first letter: normalizing each would take long. */
    private static boolean mayBeWithdrawing(String cell) {
        if (cell.length() > LONGEST_WITHDRAWING) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= 0x80) {
                return true;
            }
            if (c >= '0' && c <= '9') {
                return false;
            }
            char lower = (char) (c | 0x20);
            if (lower >= 'a' && lower <= 'z') {
                return FIRST_LETTERS.get(lower);
            }
        }
        return false;
    }

    private static BitSet firstLetters(Set<String> words) {
        BitSet letters = new BitSet();
        words.forEach(word -> letters.set(word.charAt(0)));
        return letters;
    }

    private static Set<String> normalizedWords(String section) {
        Set<String> cores = new HashSet<>();
        SECTIONS.getOrDefault(section, List.of()).forEach(word -> cores.add(normalize(word)));
        return cores;
    }
}
