package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ImportJobsFixture;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.port.out.imports.Portion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whoever a row withdraws is not subscribed after the import, whatever else is wrong with the row. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class WithdrawalProperties {

    private static final ImportArbitraries.RowContent SOMEBODY_ELSE = new ImportArbitraries.RowContent(
            "zoe@x.co", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    @Property(tries = 3_000)
    void nobodyWhomARowWithdrawsIsSubscribedAfterwards(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy anyPolicy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportPolicy policy = anyPolicy.with(OnRefusedWithdrawal.APPLY);
        ImportFixture world = ImportFixture.after(earlier);
        Map<String, String> before = world.content();

        ImportReport report = world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        if (report.ending() == Ending.ROLLED_BACK) {
            assertThat(world.content()).isEqualTo(before);
            assertThat(report.consent()).isEmpty();
            return;
        }
        List<ImportArbitraries.RowContent> processed = new ArrayList<>();
        for (RowOutcome outcome : world.heard()) {
            if (outcome.kind() != OutcomeKind.NOT_PROCESSED) {
                processed.add(contents.get((int) outcome.position().number() - 1));
            }
        }
        Map<String, ContactStatus> after = world.statuses();
        assertThat(withdrawn(processed))
                .allSatisfy(email -> assertThat(after.get(email)).isNotNull().isNotEqualTo(ContactStatus.SUBSCRIBED));
    }

    /** A later import without an override keeps what the withdrawals of refused rows left. */
    @Property(tries = 600)
    void norAfterALaterImport(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll List<ImportArbitraries.RowContent> later,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = new ImportFixture();
        world.imports(ImportArbitraries.numbered(contents), ImportPolicy.files(), rowsPerChunk);

        world.imports(ImportArbitraries.numbered(later), ImportPolicy.files(), rowsPerChunk);

        Map<String, ContactStatus> after = world.statuses();
        assertThat(withdrawn(contents))
                .allSatisfy(email -> assertThat(after.get(email).isWithdrawal()).isTrue());
    }

    @Property(tries = 60)
    void norAfterAJobOfManyPortions(
            @ForAll List<ImportArbitraries.RowContent> contents, @ForAll List<ImportArbitraries.RowContent> later) {
        List<ImportArbitraries.RowContent> many = new ArrayList<>(contents);
        many.addAll(Collections.nCopies(Portion.MOST_ROWS, SOMEBODY_ELSE));
        many.addAll(later);
        ImportJobsFixture background = new ImportJobsFixture();

        background.orders("digest", ImportArbitraries.numbered(many));
        background.works();

        Map<String, String> after = background.content();
        assertThat(withdrawn(many))
                .allSatisfy(email -> assertThat(after.get(email)).isNotNull().doesNotContain("status=SUBSCRIBED"));
    }

    @Property(tries = 600)
    void underLeaveNothingOfARefusedRowCounts(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy anyPolicy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = new ImportFixture();

        ImportReport report = world.imports(
                ImportArbitraries.numbered(contents), anyPolicy.with(OnRefusedWithdrawal.LEAVE), rowsPerChunk);

        assertThat(report.withdrawn()).isZero();
        assertThat(world.heard()).extracting(RowOutcome::consent).doesNotContain(ConsentEffect.WITHDRAWN);
        assertThat((long) world.size()).isEqualTo(report.created());
    }

    private static Set<String> withdrawn(List<ImportArbitraries.RowContent> rows) {
        return rows.stream()
                .filter(row -> row.status()
                        .flatMap(word -> ContactStatus.ofWord(Blanks.trim(word)))
                        .filter(ContactStatus::isWithdrawal)
                        .isPresent())
                .map(row -> EmailAddress.parse(row.email()).map(EmailAddress::key))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
