package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Nobody's protection falls by an import that does not override it. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class ConsentProperties {

    @Property(tries = 600)
    void nobodyIsLessProtectedAfterwards(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy anyPolicy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportPolicy policy = anyPolicy.onConsentConflict() instanceof OnConsentConflict.Protection
                ? anyPolicy
                : anyPolicy.with(OnConsentConflict.KEEP_MORE_PROTECTIVE);
        ImportFixture world = ImportFixture.after(earlier);
        Map<String, ContactStatus> before = world.statuses();

        world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        Map<String, ContactStatus> after = world.statuses();
        before.forEach((email, status) ->
                assertThat(status.isMoreProtectiveThan(after.get(email))).isFalse());
    }
}
