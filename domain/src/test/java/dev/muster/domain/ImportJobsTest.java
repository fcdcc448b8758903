package dev.muster.domain;

import static dev.muster.domain.ImportJobsFixture.BY;
import static dev.muster.domain.ImportJobsFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An ordered import is there before it runs, runs portion by portion, and goes on after a restart. */
class ImportJobsTest {

    private final ImportJobsFixture background = new ImportJobsFixture();

    @Test
    void anOrderIsAnsweredBeforeAnythingOfItIsDone() {
        ImportPolicy policy = ImportPolicy.migma("k-1");
        ImportJob ordered =
                background.jobs().order(WORKSPACE, JobKind.FILE, policy, BY, "digest", RowSource.of(rows(3)));

        assertThat(ordered.order())
                .isEqualTo(new ImportOrder(
                        ordered.order().id(), WORKSPACE, JobKind.FILE, policy, BY, "digest", ImportJobsFixture.NOW));
        assertThat(ordered.order().id().value()).matches("[0-9a-f]{24}");
        assertThat(ordered.rows()).isEqualTo(3);
        assertThat(ordered.settled()).isZero();
        assertThat(ordered.end()).isEmpty();
        assertThat(background.job(ordered.order().id())).isEqualTo(ordered);
        assertThat(background.contacts()).isEmpty();
    }

    @Test
    void theWorkerDoesItByItself() {
        JobId job = background.orders("digest", rows(3));
        background.worker().run();

        background.assertCompleted(job);
        assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 3L));
        assertThat(background.contacts()).hasSize(3);
    }

    @Test
    void aJobWithoutRowsIsDone() {
        JobId job = background.orders("digest", List.of());
        background.worker().run();

        background.assertCompleted(job);
        assertThat(background.job(job).rows()).isZero();
    }

    @Test
    void progressIsSeenPortionByPortionAndNeverFalls() {
        JobId job = background.orders("digest", rows(2_500));
        List<Long> seen = new ArrayList<>();
        while (background.worker().step()) {
            seen.add(background.job(job).settled());
            assertThat((long) background.contacts().size())
                    .isEqualTo(background.job(job).settled());
        }

        assertThat(seen).startsWith(1_000L, 2_000L, 2_500L).isSorted();
    }

    @Test
    void countsAreExactOverManyPortions() {
        List<ContactRow> rows = new ArrayList<>();
        for (int number = 1; number <= 2_300; number++) {
            ContactRowBuilder row =
                    ContactRow.at(number, number % 10 == 0 ? "nobody" : "person" + number % 900 + "@x.co");
            rows.add(row.attribute("round", String.valueOf(number / 900)).build());
        }
        JobId job = background.orders("digest", rows);
        background.worker().run();

        background.assertCompleted(job);
        assertThat(background.job(job).counts())
                .isEqualTo(Map.of(OutcomeKind.REJECTED, 230L, OutcomeKind.CREATED, 810L, OutcomeKind.UPDATED, 1_260L));
        assertThat(background.contacts()).hasSize(810);
        assertThat(background.contacts())
                .allSatisfy(contact -> assertThat(contact.profile()
                                .attributes()
                                .find("round")
                                .orElseThrow()
                                .text())
                        .isIn("1", "2"));
    }

    @Test
    void rowsThatThePolicyPassesOverAreCountedAsSuch() {
        background.orders("first", rows(700));
        background.worker().run();

        JobId job =
                background.orders("second", ImportPolicy.migma("k-1").with(OnExistingContact.SKIP_ROW), rows(1_500));
        background.worker().run();

        assertThat(background.job(job).counts())
                .isEqualTo(Map.of(OutcomeKind.SKIPPED, 700L, OutcomeKind.CREATED, 800L));
    }

    @Test
    void rejectedRowsAreKeptWithPositionAddressAndProblems() {
        List<ContactRow> rows = new ArrayList<>(rows(1_200));
        rows.set(4, ContactRow.at(RowPosition.of(5, 17), " Not an Address ").build());
        rows.set(
                1_104,
                ContactRow.at(RowPosition.of(1_105, 1_300), "").status("asleep").build());
        JobId job = background.orders("digest", rows);
        background.worker().run();

        List<RejectedRow> rejected = background.job(job).rejectedRows();
        assertThat(rejected)
                .map(RejectedRow::position)
                .containsExactly(RowPosition.of(5, 17), RowPosition.of(1_105, 1_300));
        assertThat(rejected).map(RejectedRow::email).containsExactly(" Not an Address ", "");
        assertThat(rejected.get(0).problems()).map(Problem::code).containsExactly(ProblemCode.EMAIL_MALFORMED);
        assertThat(rejected.get(1).problems()).map(Problem::code).contains(ProblemCode.EMAIL_MISSING);
    }

    @Test
    void ofVeryManyRejectedRowsTheFirstAreKeptAndAllCounted() {
        List<ContactRow> rows = IntStream.rangeClosed(1, 2_100)
                .mapToObj(number -> ContactRow.at(number, "nobody").build())
                .toList();
        JobId job = background.orders("digest", rows);
        background.worker().run();

        assertThat(background.job(job).count(OutcomeKind.REJECTED)).isEqualTo(2_100);
        assertThat(background.job(job).rejectedRows())
                .map(row -> row.position().number())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
    }

    @Test
    void theSameOrderIsNotDoneTwiceWhileItRuns() {
        JobId job = background.orders("digest", rows(1_500));
        background.worker().step();

        assertThat(background.orders("digest", rows(1_500))).isEqualTo(job);
        assertThat(background.job(job).settled()).isEqualTo(1_000);
        background.worker().run();

        background.assertCompleted(job);
        assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 1_500L));
    }

    @Test
    void onceItHasEndedTheSameOrderIsAnother() {
        JobId job = background.orders("digest", rows(2));
        background.worker().run();

        JobId again = background.orders("digest", rows(2));
        background.worker().run();

        assertThat(again).isNotEqualTo(job);
        assertThat(background.job(again).counts()).isEqualTo(Map.of(OutcomeKind.UNCHANGED, 2L));
    }

    @Test
    void jobsTakeTurns() {
        JobId large = background.orders("large", rows(3_000));
        background.worker().step();
        JobId small = background.orders("small", rows(10));
        background.worker().step();

        background.assertCompleted(small);
        assertThat(background.job(large).settled()).isEqualTo(1_000);
        background.worker().run();
        background.assertCompleted(large);
    }

    @Test
    void changesOfStatusAreOnTheAccountOfWhoeverOrdered() {
        background.orders("first", rows(1));
        background.worker().run();
        background.orders(
                "second",
                List.of(ContactRow.at(1, "person1@x.co").status("bounced").build()));
        background.worker().run();

        ContactId contact = background.contacts().get(0).id();
        List<StatusChange> changes = background.store().view(WORKSPACE, view -> view.statusChanges(List.of(contact)));
        assertThat(changes)
                .containsExactly(new StatusChange(
                        contact, ContactStatus.SUBSCRIBED, ContactStatus.BOUNCED, ImportJobsFixture.NOW, BY));
    }

    @Test
    void anotherProcessGoesOnWhereOneWasStopped() {
        JobId job = background.orders("digest", rows(2_500));
        background.worker().step();

        background.restarted().works();

        background.assertCompleted(job);
        assertThat(background.job(job).counts()).isEqualTo(Map.of(OutcomeKind.CREATED, 2_500L));
    }

    @Test
    void anOrderToAProcessThatIsStoppingIsKeptForTheNext() {
        background.worker().shutDown();
        JobId job = background.orders("digest", rows(2));
        assertThat(background.job(job).end()).isEmpty();

        background.restarted().works();

        background.assertCompleted(job);
    }

    @Test
    void aProcessThatIsStoppedEndsAfterThePortionAtHand() {
        ManualExecutor worker = background.worker();
        background.throughImporter(right -> request -> {
            worker.shutDown();
            return right.importAll(request);
        });
        ImportJobs stopping = background.process(worker);
        JobId job = background.orders("digest", rows(1_500));
        stopping.resume();
        worker.run();

        assertThat(background.job(job).settled()).isEqualTo(1_000);
    }

    @Test
    void ofASourceThatBreaksOffNothingIsOrdered() {
        RowSource broken = () -> {
            throw new UncheckedIOException(new IOException("connection reset"));
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() ->
                        background.jobs().order(WORKSPACE, JobKind.LIST, ImportPolicy.files(), BY, "digest", broken));
        background.worker().run();
        assertThat(background.contacts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = OnFailure.class,
            names = {"STOP", "ROLL_BACK_ALL"})
    void anImportThatARowCanEndIsNoWorkForTheBackground(OnFailure answer) {
        ImportPolicy policy = ImportPolicy.migma("k-1").with(answer);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> background.orders("digest", policy, rows(2)))
                .withMessageContaining(answer.name());
        assertThat(background.store().journal().nextPortion()).isEmpty();
    }

    @Test
    void anUnknownIdentifierFindsNoJob() {
        background.orders("digest", rows(1));

        assertThat(background.jobs().find(new JobId("unknown"))).isEmpty();
    }

    private static List<ContactRow> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        ContactRow.at(number, "person" + number + "@x.co").build())
                .toList();
    }
}
