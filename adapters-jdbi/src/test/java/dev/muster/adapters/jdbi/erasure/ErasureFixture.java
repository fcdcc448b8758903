package dev.muster.adapters.jdbi.erasure;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.adapters.jdbi.StoreFixture;
import dev.muster.domain.access.AccessKeyId;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.idempotency.IdempotencyScope;
import dev.muster.domain.idempotency.RecordedAnswer;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.job.RejectedRow;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.port.out.contact.WriteBatch.Addition;
import dev.muster.domain.port.out.contact.WriteBatch.Change;
import dev.muster.domain.port.out.imports.PortionResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import dev.muster.testkit.fixture.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Some people among many others, of whom everything holds the word {@value #MARKER}, and all that names them. */
public final class ErasureFixture {

    static final String MARKER = "zqcanary";

    static final int PEOPLE = 4_000;
    private static final int ANSWERS = 100;
    private static final int ROWS_PER_TRANSACTION = 250;
    private static final Attribution BY = new Attribution("test", "", "moved");

    private final SqliteStore store;
    private final int every;

    private ErasureFixture(SqliteStore store, int every) {
        this.store = store;
        this.every = every;
    }

    /** Fills a store with people, every so many of them a canary, who come, grow and change in many transactions. */
    static ErasureFixture create(SqliteStore store, int every) {
        ErasureFixture canaries = new ErasureFixture(store, every);
        canaries.add();
        canaries.change();
        canaries.nameInAnswers();
        canaries.nameInJob();
        new DeliveryErasureFixture(store, every).deliver();
        return canaries;
    }

    List<ContactId> ids() {
        return numbers().stream()
                .map(number -> StoreFixture.addition(number).id())
                .toList();
    }

    private List<Integer> numbers() {
        return IntStream.range(0, PEOPLE)
                .filter(number -> number % every == 0)
                .boxed()
                .toList();
    }

    private void add() {
        for (int from = 0; from < PEOPLE; from += ROWS_PER_TRANSACTION) {
            List<Addition> additions = IntStream.range(from, from + ROWS_PER_TRANSACTION)
                    .mapToObj(number -> StoreFixture.addition(number, person(number, "")))
                    .toList();
            StoreFixture.add(store, additions);
        }
    }

    /** Rows grow, so that they move from page to page; each canary's status changes. */
    private void change() {
        for (int from = 0; from < PEOPLE; from += ROWS_PER_TRANSACTION) {
            List<Change> changes = new ArrayList<>();
            for (int number = from; number < from + ROWS_PER_TRANSACTION; number += 3) {
                changes.add(new Change(
                        StoreFixture.addition(number).id(),
                        person(number, ""),
                        person(number, " and more".repeat(number % 40)),
                        Fingerprint.NONE));
            }
            StoreFixture.commit(
                    store,
                    transaction ->
                            transaction.contacts().write(new WriteBatch(List.of(), changes, StoreFixture.MONDAY, BY)));
        }
    }

    private Profile person(int number, String more) {
        Profile somebody = Person.detailed(number).profile();
        return number % every == 0 ? personToErase(number, somebody, more) : grown(somebody, more);
    }

    static Profile personToErase(int number, Profile somebody, String more) {
        String name = somebody.userId().orElseThrow().value().replace("user-", "");
        return new Profile(
                email(number),
                Optional.of(new UserId(name + "-" + MARKER.toUpperCase(Locale.ROOT) + "-" + number)),
                more.isEmpty() ? ContactStatus.SUBSCRIBED : ContactStatus.UNSUBSCRIBED,
                new Tags(List.of(MARKER + number)),
                Attributes.of(Map.of(
                        "firstName",
                        AttributeValue.text(MARKER + number),
                        "more",
                        AttributeValue.text(more + MARKER + more),
                        "json",
                        AttributeValue.json("[\"" + MARKER + number + "\"]"))));
    }

    private static Profile grown(Profile somebody, String more) {
        Map<String, AttributeValue> values = new TreeMap<>(somebody.attributes().values());
        values.put("more", AttributeValue.text(more));
        return new Profile(
                somebody.email(), somebody.userId(), somebody.status(), somebody.tags(), Attributes.of(values));
    }

    public static EmailAddress email(int number) {
        return Person.withAddress("%08x.".formatted(number * 0x9E3779B1) + "ZqCanary" + number + "@B\u00FCcher.example")
                .email();
    }

    private void nameInAnswers() {
        for (int number : numbers().stream().limit(ANSWERS).toList()) {
            String body = "{\"data\":{\"email\":\"" + email(number).key() + "\",\"name\":\"" + MARKER
                    + "\"},\"padding\":\"" + "x".repeat(number % 900) + "\"}";
            store.idempotencyLedger()
                    .record(
                            new IdempotencyScope(new AccessKeyId("key"), "POST /contacts", "request " + number),
                            new RecordedAnswer(
                                    StoreFixture.WORKSPACE, "digest", 201, Optional.of(body), StoreFixture.MONDAY));
        }
    }

    /** A job that is done with all of them, and has rejected some. */
    private void nameInJob() {
        ImportOrder order = new ImportOrder(
                new JobId("job"),
                StoreFixture.WORKSPACE,
                JobKind.LIST,
                ImportPolicy.files(),
                BY,
                "digest",
                StoreFixture.MONDAY);
        List<Integer> numbers = numbers();
        List<ContactRow> rows = numbers.stream()
                .map(number -> ContactRow.at(number + 1L, email(number).typed())
                        .attribute("firstName", MARKER.repeat(20))
                        .build())
                .toList();
        store.journal().admit(order, RowSource.of(rows));
        List<RejectedRow> rejected = numbers.stream()
                .limit(numbers.size() / 2)
                .map(number -> rejected(number + 1L, email(number)))
                .toList();
        Map<OutcomeKind, Long> counts = Map.of(
                OutcomeKind.REJECTED,
                (long) rejected.size(),
                OutcomeKind.UNCHANGED,
                (long) numbers.size() - rejected.size());
        StoreFixture.commit(
                store,
                transaction -> transaction
                        .jobs()
                        .settle(new PortionResult(order.id(), 0, counts, rejected, StoreFixture.MONDAY)));
    }

    public static RejectedRow rejected(long number, EmailAddress email) {
        RowPosition position = RowPosition.of(number);
        Problem problem = new Problem(ProblemCode.USER_ID_TAKEN, position, "userId", "x-" + MARKER, "Correct it.");
        return new RejectedRow(position, email.key().toUpperCase(Locale.ROOT), List.of(problem));
    }
}
