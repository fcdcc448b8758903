package dev.muster.files.consent;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything one row says about consent. The most protective mark wins. A word that is not understood is told apart, so
 * that the row is refused rather than a person written to by mistake.
 */
public final class RowConsent {

    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}.*", Pattern.DOTALL);
    private static final Pattern ZERO_DATE = Pattern.compile("0000-00-00.*", Pattern.DOTALL);

    private final Map<String, ContactStatus> stated;
    private final List<UnknownWord> unknown = new ArrayList<>();
    private Optional<ContactStatus> strongest = Optional.empty();

    /**
     * Begins a row.
     *
     * @param stated what somebody said that words mean, by their normalized spelling; wins over what is known of them
     */
    public RowConsent(Map<String, ContactStatus> stated) {
        this.stated = stated;
    }

    /** Takes one cell into account. */
    public void read(ConsentColumn reading, String column, String cell) {
        if (Blanks.isBlank(cell)) {
            return;
        }
        String text = Blanks.trim(cell);
        String core = StatusWords.normalize(text);
        if (stated.containsKey(core)) {
            note(stated.get(core));
            return;
        }
        switch (reading) {
            case WORD -> word(column, text, core);
            case AGREED -> agreed(column, text, core);
            case WITHDRAWN -> mark(ContactStatus.UNSUBSCRIBED, column, text, core);
            case UNDELIVERABLE -> mark(ContactStatus.BOUNCED, column, text, core);
            case WITHDRAWAL -> entry(ContactStatus.UNSUBSCRIBED, text, core);
            case BOUNCE -> entry(ContactStatus.BOUNCED, text, core);
        }
    }

    /** Takes a status into account that was stated for the whole file. */
    public void note(ContactStatus status) {
        if (strongest.isEmpty() || status.isMoreProtectiveThan(strongest.get())) {
            strongest = Optional.of(status);
        }
    }

    /** The most protective status that was understood; empty if the row says nothing. */
    public Optional<ContactStatus> status() {
        return strongest;
    }

    /** The words that were not understood, in the order of columns. */
    public List<UnknownWord> unknown() {
        return List.copyOf(unknown);
    }

    private void word(String column, String text, String core) {
        Optional<ContactStatus> status = StatusWords.status(core);
        if (status.isPresent()) {
            note(status.get());
        } else if (!StatusWords.isNothing(core)) {
            unknown.add(new UnknownWord(column, text));
        }
    }

    private void agreed(String column, String text, String core) {
        if (StatusWords.isYes(core) || isDate(text)) {
            note(ContactStatus.SUBSCRIBED);
        } else if (StatusWords.isNo(core) || ZERO_DATE.matcher(text).matches()) {
            note(ContactStatus.NON_SUBSCRIBED);
        } else {
            word(column, text, core);
        }
    }

    private void mark(ContactStatus meaning, String column, String text, String core) {
        if (StatusWords.isYes(core) || isDate(text)) {
            note(meaning);
        } else if (!isNoMark(text, core)) {
            word(column, text, core);
        }
    }

    private void entry(ContactStatus meaning, String text, String core) {
        if (!isNoMark(text, core)) {
            note(meaning);
        }
    }

    private static boolean isNoMark(String text, String core) {
        return StatusWords.isNoMark(core) || ZERO_DATE.matcher(text).matches();
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && !ZERO_DATE.matcher(text).matches();
    }

    /**
     * A word that is no known status.
     *
     * @param column the header of its column
     * @param word the word as it stands in the cell
     */
    public record UnknownWord(String column, String word) {}
}
