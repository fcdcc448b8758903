package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnUserIdConflict;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new contact is an import of one row that may find nobody there. */
class CreatingContactsTest {

    private final DirectoryFixture people = new DirectoryFixture();

    @Test
    void theAnswerIsTheContactAsItIsStored() {
        Contact ada = people.given(row("Ada@Example.com")
                .userId("a-1")
                .status("unsubscribed")
                .tags(List.of("vip", "math"))
                .attribute("firstName", "Ada")
                .attribute("plan", AttributeValue.json("{\"name\":\"pro\"}")));

        assertThat(people.all()).containsExactly(ada);
        assertThat(ada.profile().email().typed()).isEqualTo("Ada@Example.com");
        assertThat(ada.profile().userId()).hasValue(new UserId("a-1"));
        assertThat(ada.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(ada.profile().tags().names()).containsExactly("math", "vip");
        assertThat(ada.profile().attributes().find("plan")).hasValue(AttributeValue.json("{\"name\":\"pro\"}"));
        assertThat(List.of(ada.createdAt(), ada.updatedAt())).containsOnly(people.now());
    }

    @Test
    void keysThatAreNewComeIntoBeing() {
        people.given(row("ada@example.com").attribute("Favourite colour", "green"));

        assertThat(people.keys().get("Favourite colour").type()).isEqualTo(DataType.UNTYPED);
    }

    @Test
    void aKnownAddressIsRefusedHoweverItIsSpelledAndNothingChanges() {
        Contact ada = people.given(row("ada@example.com").attribute("plan", "free"));

        EditResult refused =
                people.creates(row("ADA@EXAMPLE.COM").attribute("plan", "pro").attribute("size", "38"));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.CONTACT_EXISTS);
        assertThat(people.all()).containsExactly(ada);
        assertThat(people.keys()).doesNotContainKey("size");
    }

    @ParameterizedTest
    @EnumSource(OnExistingContact.class)
    void thePolicyHasNoSayInThat(OnExistingContact answer) {
        people.given(row("ada@example.com"));

        EditResult refused =
                people.creates(row("ada@example.com"), ImportPolicy.files().with(answer));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.CONTACT_EXISTS);
    }

    @ParameterizedTest
    @EnumSource(OnUserIdConflict.class)
    void aTakenUserIdIsRefusedWhateverThePolicySays(OnUserIdConflict answer) {
        Contact ada = people.given(row("ada@example.com").userId("u-1"));

        EditResult refused = people.creates(
                row("grace@example.com").userId("u-1"), ImportPolicy.files().with(answer));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.USER_ID_TAKEN);
        assertThat(people.all()).containsExactly(ada);
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void aRefusalIsTheSameHoweverAnImportWouldGoOn(OnFailure answer) {
        EditResult refused = people.creates(row("nobody"), ImportPolicy.files().with(answer));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.EMAIL_MALFORMED);
        assertThat(people.all()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        EditResult refused = people.creates(row("").tags(List.of("t".repeat(101))));

        assertThat(DirectoryFixture.refusal(refused))
                .containsExactlyInAnyOrder(ProblemCode.EMAIL_MISSING, ProblemCode.TOO_LONG);
    }

    @Test
    void whatTheSourceCouldNotReadIsRefused() {
        EditResult refused =
                people.creates(row("ada@example.com").fault(ProblemCode.WRONG_TYPE, "firstName", "1", "Send text."));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.WRONG_TYPE);
    }

    @Test
    void theRulesAreThoseOfThePolicy() {
        people.givenKey("age", DataType.NUMBER);

        assertThat(DirectoryFixture.refusal(
                        people.creates(row("ada@example.com").attribute("age", "old"))))
                .containsExactly(ProblemCode.NOT_A_NUMBER);
        assertThat(DirectoryFixture.refusal(
                        people.creates(row("ada@example.com").attribute("Not Safe", "x"), ImportPolicy.formbricks())))
                .containsExactly(ProblemCode.KEY_UNSAFE);
        assertThat(DirectoryFixture.refusal(
                        people.creates(row("ada@example.com").attribute("note", "a\0b"))))
                .containsExactly(ProblemCode.CHARACTER_FORBIDDEN);
    }

    @Test
    void aLostStoreIsAnExceptionAndNobodyIsCreated() {
        DirectoryFixture lost = new DirectoryFixture(store -> FailingStore.at(FailingStore.Point.COMMIT, 1, store));

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> lost.creates(row("ada@example.com")));
        assertThat(lost.all()).isEmpty();
        assertThat(lost.given(row("ada@example.com"))).isEqualTo(lost.all().get(0));
    }

    @Test
    void aCreationIsNoChangeOfStatus() {
        Contact ada = people.given(row("ada@example.com").status("bounced"));

        assertThat(people.statusChanges(ada)).isEmpty();
    }
}
