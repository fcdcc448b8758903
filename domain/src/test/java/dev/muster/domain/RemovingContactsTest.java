package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.BY;
import static dev.muster.domain.DirectoryFixture.WORKSPACE;
import static dev.muster.domain.DirectoryFixture.email;
import static dev.muster.domain.DirectoryFixture.refusal;
import static dev.muster.domain.DirectoryFixture.row;
import static dev.muster.domain.DirectoryFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnErased;
import dev.muster.domain.port.in.Readmission;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemovingContactsTest {

    private static final ImportPolicy READMIT =
            ImportPolicy.migma("k-1").with(new OnErased.Readmit("carl", "wrote that she wants to come back"));

    private final DirectoryFixture people = new DirectoryFixture();
    private final ContactDirectory directory = people.directory;
    private final Contact ada = people.given(row("Ada@example.com").userId("a-1"));
    private final Contact grace = people.given(row("grace@example.com"));

    @Test
    void whoeverIsRemovedIsGoneAndTheAnswerSaysWhetherTheyWereThere() {
        assertThat(directory.remove(WORKSPACE, ada.id())).isTrue();
        assertThat(directory.remove(WORKSPACE, ada.id())).isFalse();
        assertThat(directory.remove(WORKSPACE, new ContactId("unknown"))).isFalse();
        assertThat(people.all()).containsExactly(grace);
        assertThat(directory.find(WORKSPACE, ada.id())).isEmpty();
    }

    @Test
    void theNextOneWithTheSameIdentityIsAnother() {
        people.edited(ada, ContactEditBuilder.nothing().status(ContactStatus.BOUNCED));
        directory.remove(WORKSPACE, ada.id(), Readmission.ALLOWED);

        Contact again = people.given(row("ada@example.com").userId("a-1"));

        assertThat(again.id()).isNotEqualTo(ada.id());
        assertThat(again.createdAt()).isEqualTo(people.now());
        assertThat(people.statusChanges(again)).isEmpty();
        assertThat(people.statusChanges(ada)).isEmpty();
    }

    @Test
    void manyAreRemovedByAddressAndThoseThatWereThereAreAnswered() {
        List<EmailAddress> asked = List.of(
                email("ADA@EXAMPLE.COM"),
                email("nobody@example.com"),
                email("ada@example.com"),
                email("grace@example.com"));

        Set<EmailAddress> removed = directory.remove(WORKSPACE, asked);

        assertThat(removed).containsExactlyInAnyOrder(email("ada@example.com"), email("grace@example.com"));
        assertThat(people.all()).isEmpty();
        assertThat(directory.remove(WORKSPACE, asked)).isEmpty();
    }

    @Test
    void whoeverIsRemovedIsRefusedLaterUnlessNoTombstoneIsKept() {
        directory.remove(WORKSPACE, ada.id());
        directory.remove(WORKSPACE, List.of(email("grace@example.com")), Readmission.ALLOWED);

        assertThat(refusal(people.creates(row("ADA@example.com")))).containsExactly(ProblemCode.ERASED);
        assertThat(people.imports(row("ada@example.com")).rejected()).isOne();
        people.given(row("grace@example.com"));
    }

    @Test
    void whoeverIsRemovedByAddressIsRefusedLater() {
        directory.remove(WORKSPACE, List.of(email("ada@example.com"), email("unknown@example.com")));

        assertThat(refusal(people.creates(row("ada@example.com")))).containsExactly(ProblemCode.ERASED);
        people.given(row("unknown@example.com"));
    }

    @Test
    void whoLetsARemovedPersonBackInAndWhyIsOnRecord() {
        directory.remove(WORKSPACE, ada.id());

        Contact again = stored(people.creates(row("ada@example.com"), READMIT));

        assertThat(again.profile().status()).isEqualTo(ContactStatus.SUBSCRIBED);
        assertThat(people.statusChanges(again))
                .containsExactly(new StatusChange(
                        again.id(),
                        ContactStatus.UNSUBSCRIBED,
                        ContactStatus.SUBSCRIBED,
                        people.now(),
                        new Attribution(BY.door(), "carl", "wrote that she wants to come back")));
    }

    @Test
    void whoeverIsRemovedInOneWorkspaceIsFreeInAnother() {
        WorkspaceId other = new WorkspaceId("other");
        directory.remove(WORKSPACE, ada.id());

        assertThat(stored(directory.create(other, row("ada@example.com").build(), ImportPolicy.files(), BY))
                        .profile()
                        .email())
                .isEqualTo(email("ada@example.com"));
    }

    @Test
    void removingNobodyRemovesNobody() {
        assertThat(directory.remove(WORKSPACE, List.of())).isEmpty();
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void anotherWorkspaceIsLeftAlone() {
        WorkspaceId other = new WorkspaceId("other");

        assertThat(directory.remove(other, ada.id())).isFalse();
        assertThat(directory.remove(other, List.of(email("ada@example.com")))).isEmpty();
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void ofManyEitherAllAreRemovedOrNobody() {
        DirectoryFixture lost = new DirectoryFixture(store -> FailingStore.at(FailingStore.Point.COMMIT, 3, store));
        lost.given(row("ada@example.com"));
        lost.given(row("grace@example.com"));

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> lost.directory.remove(
                        WORKSPACE, List.of(email("ada@example.com"), email("grace@example.com"))));
        assertThat(lost.all()).hasSize(2);
    }
}
