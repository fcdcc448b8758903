package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A userId is one of the values that an edit can set and clear, and belongs to one contact. */
class EditingUserIdsTest {

    private final DirectoryFixture people = new DirectoryFixture();
    private final Contact ada = people.given(row("ada@example.com").userId("a-1"));
    private final Contact grace = people.given(row("grace@example.com"));

    @Test
    void aUserIdIsSetAndReplaced() {
        assertThat(people.edited(grace, ContactEditBuilder.nothing().set("userId", "g-1"))
                        .profile()
                        .userId())
                .hasValue(new UserId("g-1"));
        assertThat(people.edited(grace, ContactEditBuilder.nothing().set("userId", "g-2"))
                        .profile()
                        .userId())
                .hasValue(new UserId("g-2"));
        assertThat(people.all().get(1).profile().attributes().values()).doesNotContainKey("userId");
    }

    @Test
    void aUserIdThatIsClearedIsFree() {
        assertThat(people.edited(ada, ContactEditBuilder.nothing().clear("userId"))
                        .profile()
                        .userId())
                .isEmpty();
        assertThat(people.edited(grace, ContactEditBuilder.nothing().set("userId", "a-1"))
                        .profile()
                        .userId())
                .hasValue(new UserId("a-1"));
    }

    @Test
    void aBlankOneIdentifiesNobodyAndLeavesTheOther() {
        assertThat(people.edited(ada, ContactEditBuilder.nothing().set("userId", " ")))
                .isEqualTo(ada);
    }

    @Test
    void aTakenOneIsRefusedAndNothingElseIsStored() {
        EditResult refused = people.edits(
                grace,
                ContactEditBuilder.nothing()
                        .set("userId", "a-1")
                        .set("plan", "pro")
                        .status(ContactStatus.BOUNCED));

        assertThat(DirectoryFixture.problems(refused)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.USER_ID_TAKEN);
            assertThat(problem.field()).isEqualTo("userId");
            assertThat(problem.value()).isEqualTo("a-1");
            assertThat(problem.hint()).isNotBlank();
        });
        assertThat(people.all()).containsExactly(ada, grace);
        assertThat(people.keys()).doesNotContainKey("plan");
        assertThat(people.statusChanges(grace)).isEmpty();
    }

    @Test
    void theOwnOneIsNotTaken() {
        assertThat(people.edited(
                                ada,
                                ContactEditBuilder.nothing()
                                        .set("userId", "a-1")
                                        .set("plan", "pro"))
                        .profile()
                        .userId())
                .hasValue(new UserId("a-1"));
    }

    @Test
    void oneThatAnotherTakesMeanwhileIsRefusedToo() {
        List<ConflictingStore> busy = new ArrayList<>();
        DirectoryFixture others = new DirectoryFixture(store -> {
            busy.add(new ConflictingStore(store, 0));
            return busy.get(0);
        });
        Contact bob = others.given(row("bob@example.com"));
        busy.get(0).refuse(1);

        EditResult refused = others.edits(bob, ContactEditBuilder.nothing().set("userId", "u-1"));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.USER_ID_TAKEN);
        assertThat(others.all()).containsExactly(bob);
    }
}
