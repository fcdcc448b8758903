package dev.muster.files.unclear;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.consent.ConsentColumn;
import dev.muster.files.consent.ConsentHeaders;
import dev.muster.files.consent.RowConsent;
import dev.muster.files.consent.StatusWords;
import dev.muster.files.consent.Suspicion;
import dev.muster.files.format.ConsentQuestion;
import dev.muster.files.format.ConsentQuestion.Evidence;
import dev.muster.files.header.Column;
import dev.muster.files.header.KeyNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cells of one column say for and against its being about consent. */
public final class ColumnEvidence {

    private static final int MOST_VALUES = 5;

    private final Column column;
    private final Map<String, ContactStatus> stated;
    private final Set<String> values = new LinkedHashSet<>();
    private final Set<String> withdrawing = new LinkedHashSet<>();
    private boolean saysMore;

    ColumnEvidence(Column column, Map<String, ContactStatus> stated) {
        this.column = column;
        this.stated = stated;
    }

    /** Whether the cells of a column have to be looked at. */
    static boolean isNeeded(Column column) {
        return column.suspicion() != Suspicion.NONE
                || column.status().filter(ConsentColumn.WORD::equals).isPresent();
    }

    /** The question that one cell raises, where a file could not be looked through before; empty if none. */
    public static Optional<ConsentQuestion> lateQuestion(Column column, String cell) {
        if (column.suspicion() == Suspicion.NONE) {
            return Optional.empty();
        }
        boolean isDoubtful = column.suspicion() == Suspicion.ANY_VALUE
                ? !StatusWords.saysNothing(cell)
                : StatusWords.isWithdrawing(cell);
        ColumnEvidence evidence = new ColumnEvidence(column, Map.of());
        evidence.add(cell);
        return isDoubtful ? evidence.question() : Optional.empty();
    }

    /** Whether the question is settled as soon as another column states consent. */
    boolean isDetail() {
        return column.suspicion() == Suspicion.DETAIL;
    }

    void add(String cell) {
        switch (column.suspicion()) {
            case NONE -> ofStatus(cell);
            case WITHDRAWING_WORDS -> withdrawing(cell);
            case YES_OR_NO -> {
                withdrawing(cell);
                yesOrNo(cell);
            }
            case DETAIL, ANY_VALUE -> any(cell);
        }
    }

    /** The question that the column raises; empty if it is harmless. */
    Optional<ConsentQuestion> question() {
        if (column.suspicion() == Suspicion.NONE) {
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(question(Evidence.YES_OR_NO, KeyNames.besideStatus(column.header()), values));
        }
        if (!withdrawing.isEmpty()) {
            return Optional.of(question(Evidence.VALUES, column.meaning().key(), withdrawing));
        }
        return values.isEmpty() || saysMore
                ? Optional.empty()
                : Optional.of(question(Evidence.HEADER, column.meaning().key(), values));
    }

    private void ofStatus(String cell) {
        if (StatusWords.isYesOrNo(cell) && !stated.containsKey(StatusWords.normalize(cell))) {
            keep(values, cell);
        }
    }

    private void withdrawing(String cell) {
        if (StatusWords.isWithdrawing(cell)) {
            keep(withdrawing, cell);
        }
    }

    private void yesOrNo(String cell) {
        if (!saysMore && !StatusWords.saysNothing(cell)) {
            saysMore = !StatusWords.isYesOrNo(cell) && !StatusWords.isStatus(cell);
            keep(values, cell);
        }
    }

    private void any(String cell) {
        if (values.size() < MOST_VALUES && !StatusWords.saysNothing(cell)) {
            keep(values, cell);
        }
    }

    private static void keep(Set<String> values, String cell) {
        if (values.size() < MOST_VALUES) {
            values.add(cell);
        }
    }

    private ConsentQuestion question(Evidence evidence, String key, Set<String> shown) {
        return new ConsentQuestion(
                evidence,
                column.header(),
                key,
                List.copyOf(shown),
                suggestion(shown).target());
    }

    /** The reading that understands all values; if none does, one that protects. */
    private ConsentColumn suggestion(Set<String> shown) {
        ConsentColumn direction = ConsentHeaders.direction(column.header()).orElse(ConsentColumn.WORD);
        if (shown.stream().noneMatch(StatusWords::isYesOrNo) && isUnderstood(ConsentColumn.WORD, shown)) {
            return ConsentColumn.WORD;
        }
        if (isUnderstood(direction, shown)) {
            return direction;
        }
        return switch (direction) {
            case WITHDRAWN -> ConsentColumn.WITHDRAWAL;
            case UNDELIVERABLE -> ConsentColumn.BOUNCE;
            default -> direction;
        };
    }

    private static boolean isUnderstood(ConsentColumn reading, Set<String> shown) {
        RowConsent consent = new RowConsent(Map.of());
        shown.forEach(cell -> consent.read(reading, "", cell));
        return consent.unknown().isEmpty();
    }
}
