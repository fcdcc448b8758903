package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnSuppressed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Nobody is mailed who must not be, whatever rows say and however a policy is put together. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class ExclusionProperties {

    private static final Set<OutcomeKind> APPLIED =
            EnumSet.of(OutcomeKind.CREATED, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED);

    private static final List<String> SUPPRESSED = List.of("ada@x.co", "bob@x.co");

    @Property(tries = 400)
    void nobodyOnTheSuppressionListIsLeftSubscribedByARow(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy anyPolicy,
            @ForAll OnSuppressed onSuppressed,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = ImportFixture.after(earlier);
        world.suppress(SUPPRESSED.toArray(String[]::new));

        world.imports(ImportArbitraries.numbered(contents), anyPolicy.with(onSuppressed), rowsPerChunk);

        Map<String, ContactStatus> after = world.statuses();
        for (RowOutcome outcome : world.heard()) {
            String key =
                    EmailAddress.parse(outcome.email()).map(EmailAddress::key).orElse("");
            if (APPLIED.contains(outcome.kind()) && SUPPRESSED.contains(key)) {
                assertThat(ContactStatus.UNSUBSCRIBED.isMoreProtectiveThan(after.get(key)))
                        .isFalse();
            }
        }
    }

    @Property(tries = 400)
    void nobodyWhoWasRemovedForGoodComesBack(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture world = ImportFixture.after(earlier);
        Set<EmailAddress> erased = world.erase("ada@x.co", "bob@x.co", "cy@x.co");

        world.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        Map<String, ContactStatus> after = world.statuses();
        erased.forEach(email -> assertThat(after).doesNotContainKey(email.key()));
    }
}
