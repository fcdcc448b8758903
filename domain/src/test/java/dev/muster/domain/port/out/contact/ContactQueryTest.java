package dev.muster.domain.port.out.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactQueryTest {

    @Test
    void allMeansNoCondition() {
        ContactQuery all = ContactQuery.all(20, 10);

        assertThat(all).isEqualTo(new ContactQuery(Optional.empty(), List.of(), "", 20, 10));
    }

    @Test
    void aPageHoldsAtLeastOneContactAndBeginsAtTheFirstOrLater() {
        assertThat(ContactQuery.all(0, 1).limit()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactQuery.all(-1, 1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> ContactQuery.all(0, 0));
    }
}
