package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static dev.muster.testkit.fixture.Person.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import dev.muster.testkit.fixture.UnusualTexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clauses C-11 and V-5: changes of status, kept and shown. */
public abstract class StatusChangeClauses extends StoreClauses {

    private static final Attribution BY = new Attribution("front door", "k-1", "asked on the phone");

    public StatusChangeClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies what is kept. If this fails, look at what is written beside the contact. */
    @Test
    @DisplayName("C-11 must: a change that alters the status is kept with the batch's time and attribution")
    void anAlterationIsKept() {
        Contact before = add(ada());
        changeStatus(before, ContactStatus.UNSUBSCRIBED, TUESDAY);
        assertThat(statusChanges(before.id())).singleElement().satisfies(change -> {
            assertThat(change.contact()).isEqualTo(before.id());
            assertThat(change.from()).isEqualTo(ContactStatus.SUBSCRIBED);
            assertThat(change.to()).isEqualTo(ContactStatus.UNSUBSCRIBED);
            assertThat(change.at().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(TUESDAY.truncatedTo(ChronoUnit.SECONDS));
            assertThat(change.by()).isEqualTo(BY);
        });
    }

    /** Verifies that the past stays. If this fails, look for a key that has room for one change a contact. */
    @Test
    @DisplayName("C-11 must: every change from one status to another is kept")
    void everyAlterationIsKept() {
        add(ada());
        List<String> expected = new ArrayList<>();
        for (ContactStatus from : ContactStatus.values()) {
            for (ContactStatus to : ContactStatus.values()) {
                changeStatus(stored(ada()), from, MONDAY);
                changeStatus(stored(ada()), to, TUESDAY);
                expected.addAll(from == to ? List.of() : List.of(from + " to " + to));
            }
        }
        assertThat(Stream.of(stored(ada()).id())
                        .flatMap(id -> statusChanges(id).stream())
                        .map(change -> change.from() + " to " + change.to()))
                .containsAll(expected);
    }

    /** Verifies many at once. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("C-11 must: of 1,000 changes in one batch every one is kept")
    void manyAreKeptAtOnce() {
        List<Person> people = people(1_000);
        addAll(people);
        WriteBatch.Change[] changes = storedOf(people).stream()
                .map(contact -> change(contact, new Person(contact.profile()).unsubscribed()))
                .toArray(WriteBatch.Change[]::new);
        write(changing(changes));
        ContactId[] ids = Stream.of(changes).map(WriteBatch.Change::id).toArray(ContactId[]::new);
        assertThat(statusChanges(ids)).map(StatusChange::contact).containsExactlyInAnyOrder(ids);
    }

    /** Verifies the attribution as text. If this fails, look at the encoding of the connection. */
    @Test
    @DisplayName("C-11 must: an attribution comes back as it was given")
    void attributionsComeBack() {
        List<Attribution> given = UnusualTexts.TEXTS.stream()
                .map(text -> new Attribution(text, "", text))
                .toList();
        for (int number = 0; number < given.size(); number++) {
            Contact before = add(Person.number(number));
            WriteBatch.Change change = change(before, Person.number(number).unsubscribed());
            write(new WriteBatch(List.of(), List.of(change), TUESDAY, given.get(number)));
            assertThat(statusChanges(before.id())).map(StatusChange::by).containsExactly(given.get(number));
        }
    }

    /** Verifies the beginning. If this fails, look for a comparison with the status that is assumed of new contacts. */
    @Test
    @DisplayName("C-11 must: an addition is no change, whatever its status")
    void anAdditionIsNoChange() {
        ContactId id = add(ada().unsubscribed()).id();
        assertThat(statusChanges(id)).isEmpty();
    }

    /** Verifies the comparison. If this fails, look for a record of every change that has a status, which all have. */
    @Test
    @DisplayName("C-11 must: a change that leaves the status alone is not kept")
    void anUnalteredStatusIsNotKept() {
        Contact before = add(ada().unsubscribed());
        write(changing(change(before, ada().unsubscribed().withUserId("a-1").withTags("vip"))));
        assertThat(statusChanges(before.id())).isEmpty();
    }

    /** Verifies the refused ones. If this fails, look at what is written before a conflict shows. */
    @Test
    @DisplayName("C-11 must: a change that is refused is not kept, and those beside it are")
    void aRefusedChangeIsNotKept() {
        add(grace().withUserId("g-1"));
        Contact refused = add(ada());
        Contact written = add(Person.number(1));
        write(changing(
                change(written, Person.number(1).unsubscribed()),
                change(refused, ada().withUserId("g-1").unsubscribed())));
        assertThat(statusChanges(refused.id(), written.id()))
                .map(StatusChange::contact)
                .containsExactly(written.id());
    }

    /** Verifies the order. If this fails, look for a query without one, or one by contact. */
    @Test
    @DisplayName("V-5 must: the status changes of several contacts come oldest first")
    void oldestComeFirst() {
        ContactId ada = add(ada()).id();
        ContactId grace = add(grace()).id();
        changeStatus(stored(grace()), ContactStatus.BOUNCED, MONDAY.plusSeconds(1));
        changeStatus(stored(ada()), ContactStatus.UNSUBSCRIBED, MONDAY.plusSeconds(2));
        changeStatus(stored(grace()), ContactStatus.SUBSCRIBED, MONDAY.plusSeconds(3));
        changeStatus(stored(ada()), ContactStatus.NON_SUBSCRIBED, MONDAY.plusSeconds(4));
        assertThat(statusChanges(ada, grace))
                .map(StatusChange::to)
                .containsExactly(
                        ContactStatus.BOUNCED,
                        ContactStatus.UNSUBSCRIBED,
                        ContactStatus.SUBSCRIBED,
                        ContactStatus.NON_SUBSCRIBED);
    }

    /** Verifies the order within one moment. If this fails, look for an order by time and nothing else. */
    @Test
    @DisplayName(
            "V-5 must: status changes of one contact at the same time come in the order in which they were written")
    void orderHoldsWithinAMoment() {
        ContactId ada = add(ada()).id();
        List<ContactStatus> statuses = List.of(
                ContactStatus.UNSUBSCRIBED, ContactStatus.SUBSCRIBED, ContactStatus.BOUNCED, ContactStatus.SUBSCRIBED);
        statuses.forEach(status -> changeStatus(stored(ada()), status, TUESDAY));
        assertThat(statusChanges(ada)).map(StatusChange::to).containsExactlyElementsOf(statuses);
    }

    /** Verifies the condition. If this fails, look at how a list of identifiers becomes a question. */
    @Test
    @DisplayName("V-5 must: the changes of those asked for are shown, and nobody else's")
    void nobodyElseIsShown() {
        Contact ada = add(ada());
        Contact grace = add(grace());
        ContactId never = add(Person.number(1)).id();
        changeStatus(ada, ContactStatus.UNSUBSCRIBED, TUESDAY);
        changeStatus(grace, ContactStatus.UNSUBSCRIBED, TUESDAY);
        assertThat(statusChanges(ada.id(), ada.id())).map(StatusChange::contact).containsExactly(ada.id());
        assertThat(statusChanges(never, new ContactId("fedcba9876543210fedcba98")))
                .isEmpty();
        assertThat(statusChanges()).isEmpty();
    }

    /** Verifies a large question. If this fails, look at the limit on a statement's parameters. */
    @Test
    @DisplayName("V-5 must: the changes of 1,001 contacts are shown at once")
    void manyAreAskedForAtOnce() {
        addAll(people(1_001));
        Contact first = stored(Person.number(0));
        Contact last = stored(Person.number(1_000));
        changeStatus(last, ContactStatus.UNSUBSCRIBED, MONDAY);
        changeStatus(first, ContactStatus.UNSUBSCRIBED, TUESDAY);
        ContactId[] all = storedOf(people(1_001)).stream().map(Contact::id).toArray(ContactId[]::new);
        assertThat(statusChanges(all)).map(StatusChange::contact).containsExactly(last.id(), first.id());
    }

    private void changeStatus(Contact before, ContactStatus to, Instant at) {
        WriteBatch.Change change = change(before, new Person(before.profile()).withStatus(to));
        write(new WriteBatch(List.of(), List.of(change), at, BY));
    }
}
