package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.WORKSPACE;
import static dev.muster.domain.DirectoryFixture.email;
import static dev.muster.domain.DirectoryFixture.row;
import static dev.muster.domain.DirectoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.DataType;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not named stays; what is set goes through the checks of an import. */
class EditingContactsTest {

    private final DirectoryFixture people = new DirectoryFixture();
    private final Contact ada = people.given(row("Ada@example.com")
            .userId("a-1")
            .tags(List.of("vip"))
            .attribute("firstName", "Ada")
            .attribute("plan", "free"));

    @Test
    void whatIsSetIsStoredAndWhatIsNotNamedStays() {
        Contact edited = people.edited(
                ada, ContactEditBuilder.nothing().set("plan", "pro").set("lastName", "Lovelace"));

        assertThat(text(edited, "plan")).isEqualTo("pro");
        assertThat(text(edited, "lastName")).isEqualTo("Lovelace");
        assertThat(text(edited, "firstName")).isEqualTo("Ada");
        assertThat(edited.profile().userId()).isEqualTo(ada.profile().userId());
        assertThat(edited.profile().tags()).isEqualTo(ada.profile().tags());
        assertThat(edited.profile().email().typed()).isEqualTo("Ada@example.com");
        assertThat(edited.id()).isEqualTo(ada.id());
        assertThat(edited.createdAt()).isEqualTo(ada.createdAt());
        assertThat(edited.updatedAt()).isEqualTo(people.now()).isAfter(ada.updatedAt());
        assertThat(people.all()).containsExactly(edited);
    }

    @Test
    void whatIsClearedIsGone() {
        Contact edited =
                people.edited(ada, ContactEditBuilder.nothing().clear("plan").clear("unknown"));

        assertThat(edited.profile().attributes().values()).containsOnlyKeys("firstName");
        assertThat(people.all()).containsExactly(edited);
        assertThat(people.keys()).containsKey("plan").doesNotContainKey("unknown");
    }

    @Test
    void whatIsBothSetAndClearedIsGone() {
        Contact edited = people.edited(
                ada, ContactEditBuilder.nothing().set("plan", "pro").clear("plan"));

        assertThat(text(edited, "plan")).isEqualTo("nothing");
    }

    @Test
    void aBlankValueIsAValue() {
        Contact edited =
                people.edited(ada, ContactEditBuilder.nothing().set("plan", " ").set("note", ""));

        assertThat(text(edited, "plan")).isEqualTo(" ");
        assertThat(text(edited, "note")).isEmpty();
    }

    @Test
    void tagsAreReplacedNotAdded() {
        Contact replaced = people.edited(ada, ContactEditBuilder.nothing().tags("poet", "math", "poet", " "));
        assertThat(replaced.profile().tags().names()).containsExactly("math", "poet");

        Contact none = people.edited(ada, ContactEditBuilder.nothing().tags());
        assertThat(none.profile().tags()).isEqualTo(Tags.NONE);
    }

    @Test
    void aTagThatIsTooLongIsRefused() {
        EditResult refused = people.edits(
                ada, ContactEditBuilder.nothing().tags("t".repeat(101)).set("plan", "pro"));

        assertThat(DirectoryFixture.refusal(refused)).containsExactly(ProblemCode.TOO_LONG);
        assertThat(people.all()).containsExactly(ada);
    }

    @ParameterizedTest
    @EnumSource(ContactStatus.class)
    void aStatusIsAppliedAsStatedHoweverLittleItProtects(ContactStatus status) {
        Contact bounced = people.given(row("bounced@example.com").status("bounced"));

        Contact edited = people.edited(bounced, ContactEditBuilder.nothing().status(status));

        assertThat(edited.profile().status()).isEqualTo(status);
    }

    @Test
    void aChangeOfStatusIsRecordedWithTimeAndAttribution() {
        people.edited(
                ada,
                ContactEditBuilder.nothing().status(ContactStatus.UNSUBSCRIBED).set("plan", "pro"));

        assertThat(people.statusChanges(ada))
                .containsExactly(new StatusChange(
                        ada.id(),
                        ContactStatus.SUBSCRIBED,
                        ContactStatus.UNSUBSCRIBED,
                        people.now(),
                        DirectoryFixture.BY));
    }

    @Test
    void anEditWithoutStatusNeverChangesOne() {
        Contact bounced = people.given(row("bounced@example.com").status("bounced"));

        Contact edited = people.edited(bounced, ContactEditBuilder.nothing().set("plan", "pro"));

        assertThat(edited.profile().status()).isEqualTo(ContactStatus.BOUNCED);
        assertThat(people.statusChanges(bounced)).isEmpty();
    }

    @Test
    void newKeysComeIntoBeingUntyped() {
        people.edited(ada, ContactEditBuilder.nothing().set("Shoe size", "38").set("since", "2024-01-31"));

        assertThat(people.keys().get("Shoe size"))
                .isEqualTo(AttributeKey.custom("Shoe size", "Shoe size", DataType.UNTYPED));
        assertThat(people.keys().get("since").type()).isEqualTo(DataType.UNTYPED);
    }

    @Test
    void theTypeOfAKeyThatIsThereIsLaw() {
        people.givenKey("age", DataType.NUMBER).givenKey("born", DataType.DATE).givenKey("note", DataType.STRING);

        EditResult refused = people.edits(
                ada,
                ContactEditBuilder.nothing()
                        .set("age", "old")
                        .set("born", "soon")
                        .set("plan", "pro"));
        assertThat(DirectoryFixture.refusal(refused))
                .containsExactlyInAnyOrder(ProblemCode.NOT_A_NUMBER, ProblemCode.NOT_A_DATE);
        assertThat(people.all()).containsExactly(ada);

        Contact edited = people.edited(
                ada, ContactEditBuilder.nothing().set("age", "36").set("note", AttributeValue.json("[1]")));
        assertThat(text(edited, "age")).isEqualTo("36");
        assertThat(edited.profile().attributes().find("note")).hasValue(AttributeValue.text("[1]"));
        assertThat(people.keys().get("age").type()).isEqualTo(DataType.NUMBER);
    }

    @Test
    void textThatCannotBeStoredIsRefused() {
        for (ContactEditBuilder edit : List.of(
                ContactEditBuilder.nothing().set("plan", "a\0b"),
                ContactEditBuilder.nothing().set("plan\uD83D", "x"),
                ContactEditBuilder.nothing().set("userId", "a\0"),
                ContactEditBuilder.nothing().tags("\uDE00"))) {
            assertThat(DirectoryFixture.refusal(people.edits(ada, edit))).contains(ProblemCode.CHARACTER_FORBIDDEN);
        }
        assertThat(people.all()).containsExactly(ada);
    }

    @Test
    void anAddressStaysAsItIs() {
        assertThat(DirectoryFixture.refusal(
                        people.edits(ada, ContactEditBuilder.nothing().set("email", "grace@example.com"))))
                .containsExactly(ProblemCode.KEY_REPEATED);
        assertThat(DirectoryFixture.problems(people.edits(
                        ada, ContactEditBuilder.nothing().clear("email").set("plan", "pro"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.EMAIL_MISSING);
                    assertThat(problem.field()).isEqualTo("email");
                    assertThat(problem.hint()).isNotBlank();
                });
        assertThat(people.all()).containsExactly(ada);
        assertThat(people.edited(ada, ContactEditBuilder.nothing().set("email", "ADA@EXAMPLE.COM")))
                .isEqualTo(ada);
    }

    @Test
    void anEditThatSaysNothingNewWritesNothing() {
        ContactEditBuilder same = ContactEditBuilder.nothing()
                .set("plan", "free")
                .set("userId", "a-1")
                .tags("vip")
                .status(ContactStatus.SUBSCRIBED)
                .clear("unknown");

        assertThat(people.edited(ada, same)).isEqualTo(ada);
        assertThat(people.edited(ada, ContactEditBuilder.nothing())).isEqualTo(ada);
        assertThat(people.all()).containsExactly(ada);
    }

    @Test
    void theNextImportLooksAgainAtWhoWasEdited() {
        people.edited(ada, ContactEditBuilder.nothing().set("plan", "pro"));

        ImportReport report = people.imports(row("Ada@example.com")
                .userId("a-1")
                .tags(List.of("vip"))
                .attribute("firstName", "Ada")
                .attribute("plan", "free"));

        assertThat(report.updated()).isEqualTo(1);
        assertThat(text(people.all().get(0), "plan")).isEqualTo("free");
    }

    @Test
    void whoeverIsNotThereCannotBeEdited() {
        people.directory.remove(WORKSPACE, ada.id());

        assertThat(people.edits(ada, ContactEditBuilder.nothing().set("plan", "pro")))
                .isEqualTo(new EditResult.NotFound());
        assertThat(people.directory.edit(
                        WORKSPACE,
                        email("ada@example.com"),
                        ContactEditBuilder.nothing().build(),
                        DirectoryFixture.BY))
                .isEqualTo(new EditResult.NotFound());
        assertThat(people.all()).isEmpty();
    }

    @Test
    void anEditFromAnotherWorkspaceFindsNobody() {
        WorkspaceId other = new WorkspaceId("other");
        ContactEdit edit = ContactEditBuilder.nothing().set("plan", "pro").build();

        assertThat(people.directory.edit(other, ada.id(), edit, DirectoryFixture.BY))
                .isEqualTo(new EditResult.NotFound());
        assertThat(people.all()).containsExactly(ada);
    }

    @Test
    void anAddressWillDoToEditSomebody() {
        ContactEdit edit = ContactEdit.ofStatus(ContactStatus.UNSUBSCRIBED);

        Contact edited = DirectoryFixture.stored(
                people.directory.edit(WORKSPACE, email("ADA@example.com"), edit, DirectoryFixture.BY));

        assertThat(people.all()).containsExactly(edited);
        assertThat(edited.id()).isEqualTo(ada.id());
        assertThat(edited.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(edited.profile().attributes()).isEqualTo(ada.profile().attributes());
    }

    @Test
    void aLostStoreIsAnExceptionAndNothingIsChanged() {
        DirectoryFixture lost = new DirectoryFixture(store -> FailingStore.at(FailingStore.Point.COMMIT, 2, store));
        Contact grace = lost.given(row("grace@example.com"));

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> lost.edits(grace, ContactEditBuilder.nothing().set("plan", "pro")));
        assertThat(lost.all()).containsExactly(grace);
        assertThat(lost.keys()).doesNotContainKey("plan");
    }
}
