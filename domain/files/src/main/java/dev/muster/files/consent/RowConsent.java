package dev.muster.files.consent;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything one row says about consent. The most protective mark wins; a word that is not understood beats them all,
 * so that the row is refused rather than a person written to by mistake.
 */
public final class RowConsent {

    private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}.*", Pattern.DOTALL);
    private static final Pattern ZERO_DATE = Pattern.compile("0000-00-00.*", Pattern.DOTALL);

    private Optional<ContactStatus> strongest = Optional.empty();
    private Optional<String> unknown = Optional.empty();

    /** Takes one cell into account. */
    public void read(ConsentColumn reading, String cell) {
        if (Blanks.isBlank(cell)) {
            return;
        }
        String text = Blanks.trim(cell);
        String core = StatusWords.normalize(text);
        switch (reading) {
            case WORD -> word(text, core);
            case AGREED -> agreed(text, core);
            case WITHDRAWN -> mark(ContactStatus.UNSUBSCRIBED, text, core);
            case UNDELIVERABLE -> mark(ContactStatus.BOUNCED, text, core);
            case WITHDRAWAL -> entry(ContactStatus.UNSUBSCRIBED, text, core);
            case BOUNCE -> entry(ContactStatus.BOUNCED, text, core);
        }
    }

    /** The status word for the row; a word that is no status if one was not understood; empty if the row says nothing. */
    public Optional<String> status() {
        return unknown.or(() -> strongest.map(ContactStatus::word));
    }

    private void word(String text, String core) {
        Optional<ContactStatus> status = StatusWords.status(core);
        if (status.isPresent()) {
            note(status.get());
        } else if (isDigits(core)) {
            unknown = unknown.or(() -> Optional.of(text));
        } else if (StatusWords.isYes(core)) {
            note(ContactStatus.SUBSCRIBED);
        } else if (StatusWords.isNo(core)) {
            note(ContactStatus.NON_SUBSCRIBED);
        } else if (!StatusWords.isNothing(core)) {
            unknown = unknown.or(() -> Optional.of(text));
        }
    }

    private void agreed(String text, String core) {
        if (StatusWords.isYes(core) || isDate(text)) {
            note(ContactStatus.SUBSCRIBED);
        } else if (StatusWords.isNo(core) || ZERO_DATE.matcher(text).matches()) {
            note(ContactStatus.NON_SUBSCRIBED);
        } else {
            word(text, core);
        }
    }

    private void mark(ContactStatus meaning, String text, String core) {
        if (StatusWords.isYes(core) || isDate(text)) {
            note(meaning);
        } else if (!isNoMark(text, core)) {
            word(text, core);
        }
    }

    private void entry(ContactStatus meaning, String text, String core) {
        if (!isNoMark(text, core)) {
            note(meaning);
        }
    }

    private void note(ContactStatus status) {
        if (strongest.isEmpty() || status.isMoreProtectiveThan(strongest.get())) {
            strongest = Optional.of(status);
        }
    }

    private static boolean isNoMark(String text, String core) {
        return StatusWords.isNoMark(core) || ZERO_DATE.matcher(text).matches();
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && !ZERO_DATE.matcher(text).matches();
    }

    private static boolean isDigits(String core) {
        return core.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
