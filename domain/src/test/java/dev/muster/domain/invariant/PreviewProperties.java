package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A preview says exactly what the import then does, and does nothing itself. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class PreviewProperties {

    @Property(tries = 600)
    void saysToTheRowWhatTheImportThenDoes(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = ImportFixture.after(earlier);
        Map<String, String> before = world.content();
        Set<ContactId> stored = world.ids();

        ImportReport preview = world.previews(ImportArbitraries.numbered(contents), policy, rowsPerChunk);
        List<RowOutcome> foretold = List.copyOf(world.heard());
        assertThat(world.content()).isEqualTo(before);

        world.heard().clear();
        ImportReport report = world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);
        assertThat(preview).isEqualTo(report);
        assertThat(NumberedIds.in(foretold, stored)).isEqualTo(NumberedIds.in(world.heard(), stored));
    }
}
