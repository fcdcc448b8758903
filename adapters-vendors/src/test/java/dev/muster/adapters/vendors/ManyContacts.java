package dev.muster.adapters.vendors;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.delivery.Deliverable;
import dev.muster.domain.delivery.DeliverableBuilder;
import dev.muster.testkit.fixture.ArrivedContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Many people, of whom this and that is known. */
record ManyContacts(List<Deliverable> contacts) {

    ManyContacts(int size) {
        this(IntStream.range(0, size).mapToObj(ManyContacts::somebody).toList());
    }

    static String address(int number) {
        return "person" + number + "@example.com";
    }

    /** How they are to be seen at a vendor that keeps everything. */
    Map<String, ArrivedContact> seen() {
        Map<String, ArrivedContact> seen = new HashMap<>();
        for (Deliverable contact : contacts) {
            Map<String, String> attributes = new HashMap<>();
            contact.profile().attributes().values().forEach((key, value) -> attributes.put(key, value.text()));
            seen.put(
                    contact.profile().email().key(),
                    new ArrivedContact(
                            contact.profile().userId().map(UserId::value),
                            Optional.of(contact.profile().status()),
                            Set.copyOf(contact.profile().tags().names()),
                            attributes));
        }
        return seen;
    }

    /** How they are to be seen at a vendor that keeps neither consent nor tags. */
    Map<String, ArrivedContact> seenWithoutStatusAndTags() {
        Map<String, ArrivedContact> seen = seen();
        seen.replaceAll((address, contact) ->
                new ArrivedContact(contact.userId(), Optional.empty(), Set.of(), contact.attributes()));
        return seen;
    }

    private static Deliverable somebody(int number) {
        DeliverableBuilder person = Deliverable.of(address(number))
                .attribute("firstName", "Ağa \"" + number + "\" 𝒳")
                .attribute("zip", "0" + (1000 + number));
        if (number % 2 == 0) {
            person.userId("00" + number).attribute("phone", "+4930" + number);
        }
        if (number % 3 == 0) {
            person.status(ContactStatus.UNSUBSCRIBED).tag("beta").tag("vip");
        }
        return person.build();
    }
}
