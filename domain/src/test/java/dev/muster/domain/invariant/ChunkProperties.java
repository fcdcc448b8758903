package dev.muster.domain.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.policy.ImportPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Neither the size of chunks nor the order of unrelated rows decides what is stored. */
@Domain(ImportArbitraries.class)
@Domain(DomainContext.Global.class)
class ChunkProperties {

    @Property(tries = 3_000)
    void chunksOfAnySizeGiveTheSameReportAndTheSameStore(
            @ForAll List<ImportArbitraries.RowContent> earlier,
            @ForAll List<ImportArbitraries.RowContent> contents,
            @ForAll ImportPolicy policy,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        ImportFixture whole = ImportFixture.after(earlier);
        ImportFixture chunked = ImportFixture.after(earlier);
        Set<ContactId> stored = whole.ids();

        var expected = whole.imports(ImportArbitraries.numbered(contents), policy, 1_000);
        var report = chunked.imports(ImportArbitraries.numbered(contents), policy, rowsPerChunk);

        assertThat(report).isEqualTo(expected);
        assertThat(NumberedIds.in(chunked.heard(), stored)).isEqualTo(NumberedIds.in(whole.heard(), stored));
        assertThat(chunked.content()).isEqualTo(whole.content());
    }

    @Property(tries = 400)
    void rowsOfDifferentPeopleMayComeInAnyOrder(
            @ForAll("strangers") List<ImportArbitraries.RowContent> contents,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 5) int rowsPerChunk) {
        List<ImportArbitraries.RowContent> shuffled = new ArrayList<>(contents);
        Collections.shuffle(shuffled, random);
        ImportFixture asGiven = new ImportFixture();
        ImportFixture inAnyOrder = new ImportFixture();

        asGiven.imports(ImportArbitraries.numbered(contents), ImportPolicy.files(), rowsPerChunk);
        inAnyOrder.imports(ImportArbitraries.numbered(shuffled), ImportPolicy.files(), rowsPerChunk);

        assertThat(inAnyOrder.content().keySet()).isEqualTo(asGiven.content().keySet());
        assertThat(profiles(inAnyOrder)).isEqualTo(profiles(asGiven));
    }

    @Provide
    Arbitrary<List<ImportArbitraries.RowContent>> strangers() {
        Arbitrary<String> addresses = Arbitraries.integers().between(1, 1_000).map(n -> "p" + n + "@x.co");
        Arbitrary<String> userIds = Arbitraries.integers().between(1, 1_000_000).map(n -> "u" + n);
        return ImportArbitraries.content(addresses, userIds)
                .list()
                .ofMaxSize(12)
                .uniqueElements(ImportArbitraries.RowContent::email)
                .uniqueElements(content -> content.userId().orElse(content.email()));
    }

    /** Display names follow the row that creates a key, so keys are compared by what decides reading: their types. */
    private static List<String> profiles(ImportFixture world) {
        return world.content().values().stream()
                .map(text -> text.replaceAll("name=Plan of [^,]*", "name"))
                .toList();
    }
}
