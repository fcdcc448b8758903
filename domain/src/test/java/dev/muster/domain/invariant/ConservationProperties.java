package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.FailingStore;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.outcome.ConsentEffect;
import dev.muster.domain.outcome.Ending;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** Rows read are the sum of outcomes, for any input, policy and fault. */
@Domain(ImportArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class ConservationProperties {

    @Property(tries = 400)
    void everyRowHasOneOutcomeAndTheListenerHearsThemInOrder(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = ImportFixture.after(earlier);

        ImportReport report = world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        accountsForAll(report, contents.size(), world);
    }

    @Property(tries = 400)
    void theStoreHasGrownByExactlyTheContactsReportedAsCreatedOrWithdrawn(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = ImportFixture.after(earlier);
        Set<String> before = world.statuses().keySet();

        ImportReport report = world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        Set<String> reported = new HashSet<>(before);
        reported.addAll(stored(world));
        assertThat(world.statuses()).containsOnlyKeys(reported);
        assertThat(world.size() - before.size() - report.created()).isBetween(0L, report.withdrawn());
    }

    @Property(tries = 400)
    void noRowIsLostWhenTheStoreFails(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk,
            @ForAll @IntRange(min = 0, max = 12) int callsBeforeFailure) {
        ImportFixture world = new ImportFixture();

        ImportReport report = world.imports(
                RowSource.of(ImportArbitraries.numbered(contents)),
                policy,
                rowsPerChunk,
                store -> FailingStore.afterCalls(callsBeforeFailure, store));

        accountsForAll(report, contents.size(), world);
        assertThat(world.statuses()).containsOnlyKeys(stored(world));
    }

    @Property(tries = 200)
    void noRowIsLostWhenTheSourceBreaksOff(
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = new ImportFixture();
        RowSource rows = RowSource.of(ImportArbitraries.numbered(contents));
        RowSource broken = () -> {
            Optional<ContactRow> row = rows.next();
            if (row.isEmpty()) {
                throw new UncheckedIOException(new IOException("connection reset"));
            }
            return row;
        };

        ImportReport report = world.imports(broken, policy, rowsPerChunk, store -> store);

        accountsForAll(report, contents.size(), world);
        assertThat(report.ending()).isNotEqualTo(Ending.COMPLETED);
        assertThat(world.statuses()).containsOnlyKeys(stored(world));
    }

    /** The addresses of rows that are said to have stored a contact: by themselves, or by their withdrawal alone. */
    private static Set<String> stored(ImportFixture world) {
        return world.heard().stream()
                .filter(outcome ->
                        outcome.kind() == OutcomeKind.CREATED || outcome.consent() == ConsentEffect.WITHDRAWN)
                .map(outcome ->
                        EmailAddress.parse(outcome.email()).orElseThrow().key())
                .collect(Collectors.toSet());
    }

    private static void accountsForAll(ImportReport report, int rows, ImportFixture world) {
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(world.heard())
                .extracting(outcome -> outcome.position().number())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows).boxed().toList());
        for (OutcomeKind kind : OutcomeKind.values()) {
            assertThat(world.heard().stream().map(RowOutcome::kind).filter(kind::equals))
                    .hasSize(Math.toIntExact(report.count(kind)));
        }
        for (ConsentEffect effect : EnumSet.complementOf(EnumSet.of(ConsentEffect.NONE))) {
            assertThat(world.heard().stream().map(RowOutcome::consent).filter(effect::equals))
                    .hasSize(Math.toIntExact(report.consent().getOrDefault(effect, 0L)));
        }
    }
}
