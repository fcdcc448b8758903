package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withJournal;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.job.ImportJob;
import dev.muster.domain.job.ImportOrder;
import dev.muster.domain.job.JobId;
import dev.muster.domain.job.JobKind;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.imports.ImportJournal;
import dev.muster.domain.port.out.imports.ImportJournal.Admission;
import dev.muster.domain.port.out.imports.Portion;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.domain.row.RowSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Stores that break the clause J-1. */
final class JobFidelitySaboteurs {

    private JobFidelitySaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                rows(
                        "rows lose their lines",
                        it -> with(it, RowPosition.of(it.position().number()), it.email())),
                rows(
                        "addresses lose the blanks around them",
                        it -> with(it, it.position(), it.email().strip())),
                rows(
                        "an empty userId becomes none",
                        it -> members(it, it.userId().filter(text -> !text.isEmpty()), it.status(), it.tags())),
                rows(
                        "no status becomes an empty one",
                        it -> members(it, it.userId(), Optional.of(it.status().orElse("")), it.tags())),
                rows(
                        "tags are sorted",
                        it -> members(
                                it,
                                it.userId(),
                                it.status(),
                                it.tags().stream().sorted().toList())),
                rows(
                        "a tag comes once",
                        it -> members(
                                it,
                                it.userId(),
                                it.status(),
                                it.tags().stream().distinct().toList())),
                rows("an attribute comes once", it -> attributes(it, firstOfEachKey(it.attributes()))),
                rows("JSON becomes text", it -> attributes(it, each(it.attributes(), UnaryOperator.identity()))),
                rows(
                        "halves of surrogate pairs become question marks",
                        it -> attributes(it, each(it.attributes(), JobFidelitySaboteurs::asUtf8))),
                rows(
                        "U+0000 gets lost",
                        it -> with(it, it.position(), it.email().replace("\0", ""))),
                rows("names get lost", it -> notes(it, Map.of(), it.faults())),
                rows(
                        "all faults but the first get lost",
                        it -> notes(
                                it, it.names(), it.faults().stream().limit(1).toList())),
                rows(
                        "originals are kept",
                        it -> new ContactRow(
                                it.position(),
                                it.email(),
                                it.userId(),
                                it.status(),
                                it.tags(),
                                it.attributes(),
                                it.names(),
                                it.faults(),
                                List.of("kept"))),
                orders("every job is a list", it -> order(it, JobKind.LIST, it.policy(), it.by(), it.at())),
                orders(
                        "every policy is that of files",
                        it -> order(it, it.kind(), ImportPolicy.files(), it.by(), it.at())),
                orders(
                        "an override of consent names nobody",
                        it -> order(it, it.kind(), withoutActor(it.policy()), it.by(), it.at())),
                orders(
                        "reasons get lost",
                        it -> order(
                                it,
                                it.kind(),
                                it.policy(),
                                new Attribution(it.by().door(), it.by().actor(), ""),
                                it.at())),
                orders(
                        "orders lose their milliseconds",
                        it -> order(it, it.kind(), it.policy(), it.by(), it.at().truncatedTo(ChronoUnit.SECONDS))),
                Saboteur.of("J-1", "an unknown identifier finds any job", () -> withJournal(FindingAny::new)));
    }

    private static Saboteur<ContactStore> rows(String wrong, UnaryOperator<ContactRow> wronged) {
        return Saboteur.of(
                "J-1",
                wrong,
                () -> withJournal(right -> new ForwardingJournal(right) {
                    @Override
                    public Optional<Portion> nextPortion() {
                        return super.nextPortion()
                                .map(it -> new Portion(
                                        it.order(),
                                        it.settled(),
                                        it.rows().stream()
                                                .map(row -> isPlain(row) ? row : wronged.apply(row))
                                                .toList()));
                    }
                }));
    }

    /** A row of which the address is all that there is, as other clauses use them. */
    private static boolean isPlain(ContactRow row) {
        return row.email().startsWith("person") && row.userId().isEmpty();
    }

    /** An order as other clauses use them. */
    private static boolean isPlain(ImportOrder order) {
        return order.digest().equals("digest");
    }

    private static Saboteur<ContactStore> orders(String wrong, UnaryOperator<ImportOrder> wronged) {
        return Saboteur.of(
                "J-1",
                wrong,
                () -> withJournal(right -> new ForwardingJournal(right) {
                    @Override
                    public Optional<ImportJob> find(JobId id) {
                        return super.find(id)
                                .map(it -> new ImportJob(
                                        isPlain(it.order()) ? it.order() : wronged.apply(it.order()),
                                        it.rows(),
                                        it.counts(),
                                        it.consent(),
                                        it.rejectedRows(),
                                        it.end()));
                    }
                }));
    }

    private static ImportOrder order(ImportOrder it, JobKind kind, ImportPolicy policy, Attribution by, Instant at) {
        return new ImportOrder(it.id(), it.workspace(), kind, policy, by, it.digest(), at);
    }

    private static ImportPolicy withoutActor(ImportPolicy policy) {
        return policy.onConsentConflict() instanceof OnConsentConflict.ApplyStated override
                ? policy.with(new OnConsentConflict.ApplyStated("nobody", override.reason()))
                : policy;
    }

    private static ContactRow with(ContactRow it, RowPosition position, String email) {
        return new ContactRow(
                position,
                email,
                it.userId(),
                it.status(),
                it.tags(),
                it.attributes(),
                it.names(),
                it.faults(),
                it.original());
    }

    private static ContactRow members(
            ContactRow it, Optional<String> userId, Optional<String> status, List<String> tags) {
        return new ContactRow(
                it.position(),
                it.email(),
                userId,
                status,
                tags,
                it.attributes(),
                it.names(),
                it.faults(),
                it.original());
    }

    private static ContactRow attributes(ContactRow it, List<RowAttribute> attributes) {
        return new ContactRow(
                it.position(),
                it.email(),
                it.userId(),
                it.status(),
                it.tags(),
                attributes,
                it.names(),
                it.faults(),
                it.original());
    }

    private static ContactRow notes(ContactRow it, Map<String, String> names, List<Problem> faults) {
        return new ContactRow(
                it.position(),
                it.email(),
                it.userId(),
                it.status(),
                it.tags(),
                it.attributes(),
                names,
                faults,
                it.original());
    }

    private static List<RowAttribute> each(List<RowAttribute> attributes, UnaryOperator<String> text) {
        return attributes.stream()
                .map(it -> RowAttribute.of(it.key(), text.apply(it.value().text())))
                .toList();
    }

    private static List<RowAttribute> firstOfEachKey(List<RowAttribute> attributes) {
        Map<String, RowAttribute> first = new LinkedHashMap<>();
        attributes.forEach(it -> first.putIfAbsent(it.key(), it));
        return List.copyOf(first.values());
    }

    private static String asUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static final class FindingAny extends ForwardingJournal {
        private final Queue<JobId> admitted = new ConcurrentLinkedQueue<>();

        FindingAny(ImportJournal right) {
            super(right);
        }

        @Override
        public Admission admit(ImportOrder order, RowSource rows) {
            Admission admission = super.admit(order, rows);
            admitted.add(admission.job().order().id());
            return admission;
        }

        @Override
        public Optional<ImportJob> find(JobId id) {
            return super.find(id)
                    .or(() -> admitted.stream()
                            .filter(other -> other.value().equalsIgnoreCase(id.value()))
                            .findFirst()
                            .flatMap(super::find));
        }
    }
}
