package dev.muster.domain.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutcomeBufferTest {

    private static final ContactId MADE_HERE = new ContactId("018cc251f400000000000abc");

    private static final List<RowOutcome> ONE_OF_EACH = List.of(
            new RowOutcome.Created(RowPosition.of(4), MADE_HERE, "ada@x.co", ConsentEffect.SUBSCRIBED),
            new RowOutcome.Updated(
                    RowPosition.of(5, 9), new ContactId("host-17"), " B\u00f6b@x.co", ConsentEffect.KEPT_PROTECTED),
            new RowOutcome.Unchanged(RowPosition.of(6, 0), new ContactId("018CC251F400000000000ABC"), "cy@x.co"),
            new RowOutcome.Skipped(RowPosition.of(7), "di@x.co", SkipReason.DUPLICATE_ROW, ConsentEffect.WITHDRAWN),
            new RowOutcome.Skipped(RowPosition.of(8, 1L << 40), "ed@x.co", SkipReason.CONTACT_EXISTS),
            new RowOutcome.Skipped(RowPosition.of(9), "fay@x.co", SkipReason.USER_ID_TAKEN),
            rejected(10),
            new RowOutcome.NotProcessed(RowPosition.of(11), ""));

    private final OutcomeBuffer buffer = new OutcomeBuffer();

    @Test
    void handsOutcomesOverAsTheyCame() {
        ONE_OF_EACH.forEach(buffer::add);

        assertThat(delivered()).isEqualTo(ONE_OF_EACH);
    }

    @Test
    void showsOutcomesAsTheyCameAndKeepsThem() {
        ONE_OF_EACH.forEach(buffer::add);
        buffer.add(rejected(12));

        assertThat(buffer).containsExactlyElementsOf(withRejected(12)).containsExactlyElementsOf(withRejected(12));
        assertThat(buffer.rejectedRows()).isEqualTo(2);
        assertThat(delivered()).isEqualTo(withRejected(12));
        assertThat(buffer).isEmpty();
    }

    @Test
    void forgetsThemAfterwards() {
        ONE_OF_EACH.forEach(buffer::add);
        delivered();

        assertThat(delivered()).isEmpty();
        assertThat(buffer.rejectedRows()).isZero();
    }

    @Test
    void startsAnewAfterwards() {
        ONE_OF_EACH.forEach(buffer::add);
        delivered();
        RowOutcome next = new RowOutcome.Updated(RowPosition.of(12, 30), MADE_HERE, "ada@x.co");
        buffer.add(next);

        assertThat(buffer.first()).contains(RowPosition.of(12, 30));
        assertThat(delivered()).containsExactly(next);
        assertThat(buffer.first()).isEmpty();
    }

    @Test
    void takenBackEverythingButRejectedRowsWasNotProcessed() {
        ONE_OF_EACH.forEach(buffer::add);
        List<RowOutcome> takenBack = new ArrayList<>();
        buffer.drainRolledBack(takenBack::add);

        assertThat(takenBack)
                .hasSize(8)
                .contains(rejected(10), new RowOutcome.NotProcessed(RowPosition.of(5, 9), " B\u00f6b@x.co"));
        assertThat(takenBack.stream().filter(RowOutcome.NotProcessed.class::isInstance))
                .hasSize(7);
        assertThat(delivered()).isEmpty();
    }

    @Test
    void takenBackARejectedRowLosesItsWithdrawal() {
        RowOutcome.Rejected plain = rejected(1);
        buffer.add(new RowOutcome.Rejected(
                plain.position(), plain.email(), plain.problems(), plain.original(), ConsentEffect.WITHDRAWN));
        List<RowOutcome> takenBack = new ArrayList<>();
        buffer.drainRolledBack(takenBack::add);

        assertThat(takenBack).containsExactly(plain);
    }

    @Test
    void countsRejectedRows() {
        buffer.add(rejected(1));
        buffer.add(new RowOutcome.Created(RowPosition.of(2), MADE_HERE, "ada@x.co"));
        buffer.add(rejected(3));

        assertThat(buffer.rejectedRows()).isEqualTo(2);
    }

    @Test
    void growsAsFarAsItMust() {
        List<RowOutcome> many = LongStream.rangeClosed(1, 5_000)
                .<RowOutcome>mapToObj(row -> row % 3 == 0
                        ? rejected(row)
                        : new RowOutcome.Created(
                                row % 2 == 0 ? RowPosition.of(row) : RowPosition.of(row, row * 2),
                                new ContactId(HexFormat.of().toHexDigits(row, 12) + "fffffffffff0"),
                                "person" + row + "@example.com"))
                .toList();
        many.forEach(buffer::add);

        assertThat(delivered()).isEqualTo(many);
    }

    @Test
    void keepsAddressesOfAnyLength() {
        List<RowOutcome> outcomes = IntStream.rangeClosed(1, 40)
                .<RowOutcome>mapToObj(row ->
                        new RowOutcome.Created(RowPosition.of(row), MADE_HERE, "a".repeat(row * row * 17) + "@x.co"))
                .toList();
        outcomes.forEach(buffer::add);

        assertThat(delivered()).isEqualTo(outcomes);
    }

    @Test
    void hasNoOutcomeBehindTheLast() {
        buffer.add(rejected(1));
        Iterator<RowOutcome> outcomes = buffer.iterator();
        outcomes.next();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(outcomes::next);
    }

    private static List<RowOutcome> withRejected(long row) {
        List<RowOutcome> all = new ArrayList<>(ONE_OF_EACH);
        all.add(rejected(row));
        return all;
    }

    private List<RowOutcome> delivered() {
        List<RowOutcome> delivered = new ArrayList<>();
        buffer.drain(delivered::add);
        return delivered;
    }

    private static RowOutcome.Rejected rejected(long row) {
        RowPosition position = RowPosition.of(row);
        Problem problem = new Problem(ProblemCode.EMAIL_MISSING, position, "email", "", "Fill it in.");
        return new RowOutcome.Rejected(position, "row" + row, List.of(problem), List.of("row", String.valueOf(row)));
    }
}
