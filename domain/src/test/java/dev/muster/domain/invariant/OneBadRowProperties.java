package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A row that is rejected has no effect on any other, unless the policy lets its withdrawal count. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class OneBadRowProperties {

    @Property(tries = 2_000)
    void theImportIsTheSameWithoutTheRowsItRejected(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy anyPolicy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportPolicy policy = anyPolicy.with(OnFailure.REJECT_ROW).with(OnRefusedWithdrawal.LEAVE);
        ImportFixture withBadRows = ImportFixture.after(earlier);
        ImportReport report = withBadRows.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        Set<OutcomeKind> rejected = Set.of(OutcomeKind.REJECTED);
        List<ImportArbitraries.RowContent> good = new ArrayList<>();
        List<OutcomeKind> expected = new ArrayList<>();
        for (RowOutcome outcome : withBadRows.heard()) {
            if (!rejected.contains(outcome.kind())) {
                good.add(contents.get((int) outcome.position().number() - 1));
                expected.add(outcome.kind());
            }
        }
        ImportFixture withoutBadRows = ImportFixture.after(earlier);
        ImportReport goodReport = withoutBadRows.imports(ImportArbitraries.numbered(good), policy, rowsPerChunk);

        assertThat(goodReport.rejected()).isZero();
        assertThat(goodReport.rows()).isEqualTo(report.rows() - report.rejected());
        assertThat(withoutBadRows.heard()).extracting(RowOutcome::kind).isEqualTo(expected);
        assertThat(withoutBadRows.content()).isEqualTo(withBadRows.content());
    }
}
