package dev.muster.testkit.clauses.contact;

import static dev.muster.testkit.fixture.Person.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.testkit.clauses.StoreClauses;
import dev.muster.testkit.fixture.Person;
import dev.muster.testkit.fixture.StoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Clause V-2: pages of contacts. */
public abstract class PageClauses extends StoreClauses {

    public PageClauses(StoreUnderTest contract) {
        super(contract);
    }

    /** Verifies pages without conditions. If this fails, look at the order, and at how offset and limit are bound. */
    @Test
    @DisplayName("V-2 must: pages hold the contacts oldest first, and their total counts all")
    void pagesHoldContactsOldestFirst() {
        List<Person> people = List.of(Person.number(7), ada(), Person.number(3), Person.number(9), Person.number(1));
        people.forEach(this::add);
        write(changing(change(stored(ada()), ada().unsubscribed())));
        assertThat(addresses(ContactQuery.all(0, 10))).containsExactlyElementsOf(addresses(people));
        assertThat(addresses(ContactQuery.all(0, 2))).containsExactlyElementsOf(addresses(people.subList(0, 2)));
        assertThat(addresses(ContactQuery.all(1, 3))).containsExactlyElementsOf(addresses(people.subList(1, 4)));
        assertThat(addresses(ContactQuery.all(4, 3))).containsExactlyElementsOf(addresses(people.subList(4, 5)));
        assertThat(List.of(
                        page(ContactQuery.all(0, 1)).total(),
                        page(ContactQuery.all(3, 10)).total()))
                .containsOnly(5L);
    }

    /** Verifies the end. If this fails, look at what becomes of the total where no row says it. */
    @Test
    @DisplayName("V-2 must: behind the last contact pages are empty and still count all")
    void pagesBehindTheLastAreEmpty() {
        assertThat(page(ContactQuery.all(0, 10))).isEqualTo(new ContactPage(List.of(), 0));
        addAll(people(3));
        assertThat(List.of(3L, 4L, 10_000_000_000L, Long.MAX_VALUE))
                .allSatisfy(offset -> assertThat(page(ContactQuery.all(offset, Integer.MAX_VALUE)))
                        .isEqualTo(new ContactPage(List.of(), 3)));
    }

    /** Verifies a large page. If this fails, look for a limit of the store's own. */
    @Test
    @DisplayName("V-2 must: a page can hold 1,001 contacts, whole")
    void aPageCanBeLarge() {
        addAll(people(1_001));
        ContactPage page = page(ContactQuery.all(0, Integer.MAX_VALUE));
        assertThat(page.contacts()).hasSize(1_001).containsAll(storedOf(people(3)));
    }

    /** Verifies the status. If this fails, look at the words in the column. */
    @Test
    @DisplayName("V-2 must: a query by status finds those with this status")
    void aStatusIsACondition() {
        for (ContactStatus status : ContactStatus.values()) {
            add(Person.withAddress(status.word() + "@example.com").withStatus(status));
        }
        for (ContactStatus status : ContactStatus.values()) {
            assertThat(addresses(new ContactQuery(Optional.of(status), List.of(), "", 0, 10)))
                    .containsExactly(status.word() + "@example.com");
        }
    }

    /** Verifies tags. If this fails, look for a search in the text that holds them, or for a row a tag. */
    @Test
    @DisplayName("V-2 must: a query by tags finds those with at least one of them, once, compared exactly")
    void tagsAreACondition() {
        add(Person.number(0));
        add(Person.number(1).withTags("vip"));
        add(Person.number(2).withTags("poet", "vip"));
        add(Person.number(3).withTags("VIP", "vi", "vip2", "v_p"));
        add(Person.number(4).withTags("O'Brien \"\\\" [a] %", "\u00E9"));
        assertThat(tagged("vip")).containsExactlyElementsOf(addresses(1, 2));
        assertThat(tagged("poet", "vip", "vip")).containsExactlyElementsOf(addresses(1, 2));
        assertThat(tagged("nobody's", "v_p")).containsExactlyElementsOf(addresses(3));
        assertThat(tagged("O'Brien \"\\\" [a] %")).containsExactlyElementsOf(addresses(4));
        assertThat(List.of("e\u0301", "%", "\"", "nobody's", "v", ""))
                .allSatisfy(tag -> assertThat(tagged(tag)).as(tag).isEmpty());
    }

    /** Verifies the conjunction. If this fails, look at the brackets around alternatives. */
    @Test
    @DisplayName("V-2 must: contacts meet every condition of a query, and its total counts those that do")
    void everyConditionCounts() {
        add(pat(0).withTags("vip"));
        add(pat(1).withTags("vip", "poet").unsubscribed());
        add(pat(2).withTags("poet").unsubscribed());
        add(Person.number(9).withTags("vip").unsubscribed());
        add(pat(3).unsubscribed());
        ContactQuery query =
                new ContactQuery(Optional.of(ContactStatus.UNSUBSCRIBED), List.of("vip", "poet"), "Pat", 0, 10);
        assertThat(addresses(query)).containsExactlyElementsOf(addresses(1, 2));
        assertThat(page(query).total()).isEqualTo(2);
    }

    /** Verifies pages of a choice. If this fails, look for a limit that is applied before the conditions. */
    @Test
    @DisplayName("V-2 must: pages over conditions miss nobody and show nobody twice")
    void pagesOverConditionsAreComplete() {
        addAll(IntStream.range(0, 40)
                .mapToObj(PageClauses::pat)
                .map(person -> person.email().key().contains("7")
                        ? person.withTags("seven", "odd").unsubscribed()
                        : person.withTags("odd"))
                .toList());
        List<String> walked = new ArrayList<>();
        for (int offset = 0; offset < 9; offset += 2) {
            ContactPage page = page(new ContactQuery(
                    Optional.of(ContactStatus.UNSUBSCRIBED), List.of("odd", "seven"), "Pat", offset, 2));
            assertThat(page.total()).isEqualTo(4);
            walked.addAll(addresses(page));
        }
        assertThat(walked).containsExactlyElementsOf(addresses(7, 17, 27, 37));
    }

    private static Person pat(int number) {
        return Person.number(number).with(AttributeKey.FIRST_NAME, "Pat");
    }

    private ContactPage page(ContactQuery query) {
        return view(view -> view.page(query));
    }

    private List<String> addresses(ContactQuery query) {
        return addresses(page(query));
    }

    private List<String> tagged(String... tags) {
        return addresses(new ContactQuery(Optional.empty(), List.of(tags), "", 0, 10));
    }

    private static List<String> addresses(ContactPage page) {
        return page.contacts().stream()
                .map(Contact::profile)
                .map(profile -> profile.email().key())
                .toList();
    }

    private static List<String> addresses(List<Person> people) {
        return people.stream().map(person -> person.email().key()).toList();
    }

    private static List<String> addresses(Integer... numbers) {
        return addresses(List.of(numbers).stream().map(Person::number).toList());
    }
}
