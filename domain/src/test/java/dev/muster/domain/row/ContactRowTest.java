package dev.muster.domain.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactRowTest {

    @Test
    void isBuiltMemberByMember() {
        RowPosition position = RowPosition.of(3, 7);
        ContactRow row = ContactRow.at(position, "ada@example.com")
                .userId("u-1")
                .status("subscribed")
                .tags(List.of("vip"))
                .tags(List.of("beta"))
                .attribute("plan", "pro")
                .attribute("visits", AttributeValue.json("42"))
                .names(Map.of("plan", "Plan"))
                .fault(ProblemCode.WRONG_TYPE, "age", "[]", "Send a number.")
                .original(List.of("ada@example.com", "pro"))
                .build();

        assertThat(row.position()).isEqualTo(position);
        assertThat(row.email()).isEqualTo("ada@example.com");
        assertThat(row.userId()).contains("u-1");
        assertThat(row.status()).contains("subscribed");
        assertThat(row.tags()).containsExactly("vip", "beta");
        assertThat(row.attributes())
                .containsExactly(RowAttribute.of("plan", "pro"), new RowAttribute("visits", AttributeValue.json("42")));
        assertThat(row.names()).containsExactly(Map.entry("plan", "Plan"));
        assertThat(row.faults())
                .containsExactly(new Problem(ProblemCode.WRONG_TYPE, position, "age", "[]", "Send a number."));
        assertThat(row.original()).containsExactly("ada@example.com", "pro");
    }

    @Test
    void saysNothingButItsAddressIfNothingElseIsGiven() {
        ContactRow row = ContactRow.at(1, "ada@example.com").build();

        assertThat(row.position()).isEqualTo(RowPosition.of(1));
        assertThat(row.userId()).isEmpty();
        assertThat(row.status()).isEmpty();
        assertThat(row.tags()).isEmpty();
        assertThat(row.attributes()).isEmpty();
        assertThat(row.names()).isEmpty();
        assertThat(row.faults()).isEmpty();
        assertThat(row.original()).isEmpty();
    }
}
