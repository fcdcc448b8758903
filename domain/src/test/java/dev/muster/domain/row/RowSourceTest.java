package dev.muster.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSourceTest {

    private static final ContactRow ADA = ContactRow.at(1, "ada@example.com").build();
    private static final ContactRow BOB = ContactRow.at(2, "bob@example.com").build();

    @Test
    void givesItsRowsInOrderAndThenNoMore() {
        try (RowSource rows = RowSource.of(List.of(ADA, BOB))) {
            assertThat(rows.next()).contains(ADA);
            assertThat(rows.next()).contains(BOB);
            assertThat(rows.next()).isEmpty();
            assertThat(rows.next()).isEmpty();
        }
    }

    @Test
    void doesNotFollowTheListItWasMadeOf() {
        List<ContactRow> list = new ArrayList<>(List.of(ADA));
        RowSource rows = RowSource.of(list);
        list.add(BOB);

        assertThat(rows.next()).contains(ADA);
        assertThat(rows.next()).isEmpty();
    }
}
