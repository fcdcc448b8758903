package dev.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.testkit.fixture.CountingIds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountingIdsTest {

    @Test
    void countsInTheShapeOfAnIdentifier() {
        assertThat(new CountingIds().next()).isEqualTo("000000000000000000000001");
    }

    @Test
    void laterIdentifiersSortLater() {
        List<String> ids = Stream.generate(new CountingIds()::next).limit(300).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{24}"));
    }
}
