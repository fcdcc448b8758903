package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.WORKSPACE;
import static dev.muster.domain.DirectoryFixture.email;
import static dev.muster.domain.DirectoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingContactsTest {

    private static final WorkspaceId OTHER = new WorkspaceId("other");

    private final DirectoryFixture people = new DirectoryFixture();
    private final ContactDirectory directory = people.directory;

    @Test
    void aContactIsFoundByItsIdentifierInItsWorkspace() {
        Contact ada = people.given(row("ada@example.com"));

        assertThat(directory.find(WORKSPACE, ada.id())).hasValue(ada);
        assertThat(directory.find(OTHER, ada.id())).isEmpty();
        assertThat(directory.find(WORKSPACE, new ContactId("unknown"))).isEmpty();
    }

    @Test
    void aContactIsFoundByItsAddressHoweverItIsSpelled() {
        Contact ada = people.given(row("Ada@Example.com"));

        assertThat(directory.find(WORKSPACE, email("ADA@example.com"))).hasValue(ada);
        assertThat(directory.find(OTHER, email("ada@example.com"))).isEmpty();
        assertThat(directory.find(WORKSPACE, email("grace@example.com"))).isEmpty();
    }

    @Test
    void contactsComePageByPageOldestFirst() {
        List<Contact> all = List.of(
                people.given(row("c@example.com")),
                people.given(row("a@example.com")),
                people.given(row("b@example.com")));

        assertThat(directory.page(WORKSPACE, ContactQuery.all(0, 2))).isEqualTo(new ContactPage(all.subList(0, 2), 3));
        assertThat(directory.page(WORKSPACE, ContactQuery.all(2, 2))).isEqualTo(new ContactPage(all.subList(2, 3), 3));
        assertThat(directory.page(WORKSPACE, ContactQuery.all(3, 2))).isEqualTo(new ContactPage(List.of(), 3));
    }

    @Test
    void aPageMeetsEveryConditionOfItsQuery() {
        people.given(row("ada@example.com").tags(List.of("vip")).attribute("firstName", "Ada"));
        Contact both =
                people.given(row("grace@example.com").tags(List.of("vip")).status("unsubscribed"));
        people.given(row("other@example.com").status("unsubscribed"));
        ContactQuery query =
                new ContactQuery(Optional.of(ContactStatus.UNSUBSCRIBED), List.of("vip", "x"), "GRACE", 0, 10);

        assertThat(directory.page(WORKSPACE, query)).isEqualTo(new ContactPage(List.of(both), 1));
    }

    @Test
    void statusChangesAreThoseOfTheContactsAskedFor() {
        Contact ada = people.given(row("ada@example.com"));
        Contact grace = people.given(row("grace@example.com"));
        people.edited(ada, ContactEditBuilder.nothing().status(ContactStatus.BOUNCED));
        people.edited(grace, ContactEditBuilder.nothing().status(ContactStatus.UNSUBSCRIBED));

        assertThat(directory.statusChanges(WORKSPACE, List.of(grace.id(), ada.id())))
                .map(change -> change.contact())
                .containsExactly(ada.id(), grace.id());
        assertThat(people.statusChanges(grace))
                .containsExactly(new StatusChange(
                        grace.id(),
                        ContactStatus.SUBSCRIBED,
                        ContactStatus.UNSUBSCRIBED,
                        people.now(),
                        DirectoryFixture.BY));
    }
}
