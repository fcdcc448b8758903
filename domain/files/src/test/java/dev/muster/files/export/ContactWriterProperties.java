package dev.muster.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.files.TestFiles;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactWriterProperties {

    @Property(tries = 300)
    void csvIsReadBackToTheSameContacts(@ForAll("contacts") List<Contact> contacts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContactWriter writer = ContactWriter.csv(out)) {
            contacts.forEach(writer);
        }

        assertThat(TestFiles.rows(TestFiles.csv(out.toByteArray())))
                .map(ContactWriterProperties::profile)
                .isEqualTo(contacts.stream().map(Contact::profile).toList());
    }

    @Property(tries = 300)
    void ndjsonIsReadBackToTheSameContacts(@ForAll("contacts") List<Contact> contacts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContactWriter writer = ContactWriter.ndjson(out)) {
            contacts.forEach(writer);
        }

        List<ContactRow> rows = contacts.isEmpty() ? List.of() : TestFiles.rows(TestFiles.ndjson(out.toByteArray()));

        assertThat(rows)
                .map(ContactWriterProperties::profile)
                .isEqualTo(contacts.stream().map(Contact::profile).toList());
    }

    /** What the row says. Blank cells of the columns that every contact has say nothing. */
    private static Profile profile(ContactRow row) {
        assertThat(row.faults()).isEmpty();
        Map<String, AttributeValue> values = new TreeMap<>();
        for (RowAttribute attribute : row.attributes()) {
            boolean emptyColumn = ContactWriter.OWN_COLUMNS.contains(attribute.key())
                    && attribute.value().text().isEmpty()
                    && row.attributes().size() >= ContactWriter.OWN_COLUMNS.size();
            if (!emptyColumn || attribute.value() instanceof AttributeValue.Json) {
                assertThat(values.put(attribute.key(), attribute.value())).isNull();
            }
        }
        return new Profile(
                EmailAddress.parse(row.email()).orElseThrow(),
                row.userId().map(UserId::new),
                row.status().flatMap(ContactStatus::ofWord).orElseThrow(),
                Tags.of(row.tags()),
                Attributes.of(values));
    }

    @Provide
    Arbitrary<List<Contact>> contacts() {
        Arbitrary<String> text = Arbitraries.of(
                        "=",
                        "+",
                        "-",
                        "@",
                        "'",
                        "\"",
                        ",",
                        "\n",
                        "\r",
                        " ",
                        "\t",
                        "a",
                        "7",
                        " ::: ",
                        "\u00E9",
                        "\uD83D\uDE00",
                        "{",
                        "[",
                        "\u2028")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(pieces -> String.join("", pieces));
        Arbitrary<AttributeValue> value = Arbitraries.oneOf(
                text.map(AttributeValue::text),
                Arbitraries.of("1.10", "1e5", "true", "[1,\"x\"]", "{\"a\":{\"b\":[]}}", "-0")
                        .map(AttributeValue::json));
        Arbitrary<String> key = Arbitraries.of(
                "firstName", "lastName", "phone", "country", "language", "plan", "Odd key", "_x", "status");
        Arbitrary<EmailAddress> email = Arbitraries.strings()
                .withChars("ab+-='0")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(local -> EmailAddress.parse(local + "@example.org").orElseThrow());
        Arbitrary<Profile> profile = Combinators.combine(
                        email,
                        text.filter(id -> !id.isBlank()).map(UserId::new).optional(),
                        Arbitraries.of(ContactStatus.class),
                        text.set().ofMaxSize(3),
                        Arbitraries.maps(key, value).ofMaxSize(5))
                .as((address, userId, status, tags, values) ->
                        new Profile(address, userId, status, Tags.of(tags), Attributes.of(values)));
        return profile.map(known -> new Contact(new ContactId("1"), known, Instant.EPOCH, Instant.EPOCH))
                .list()
                .ofMaxSize(5);
    }
}
