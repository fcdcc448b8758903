package dev.muster.adapters.vendors.migma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedContactsTest {

    private static final NamedContacts CONTACTS = new NamedContacts(MigmaFixture.batch(
            "b",
            MigmaFixture.named("Bob@x.example"),
            MigmaFixture.named("jimbob@x.example"),
            MigmaFixture.named("o'brien@x.example"),
            MigmaFixture.named("brien@x.example"),
            MigmaFixture.named("bob@x.example.org")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "row 2 (JIMBOB@X.EXAMPLE): bad|jimbob@x.example",
                "Row 1 (jimbob@x.example): counted from 0|jimbob@x.example",
                "Invalid email: bob@X.example|Bob@x.example",
                "Invalid email: bob@x.example.|Bob@x.example",
                "Invalid email: 'bob@x.example'|Bob@x.example",
                "<bob@x.example>, phone too long|Bob@x.example",
                "jimbob@x.example: bad|jimbob@x.example",
                "o'brien@x.example: bad|o'brien@x.example",
                "brien@x.example: bad|brien@x.example",
                "bob@x.example.org: bad|bob@x.example.org",
            })
    void findsTheContactThatATextSpeaksOf(String text, String address) {
        assertThat(CONTACTS.find(text)).contains(new ContactId(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bad",
                "Row 0: bad",
                "Row 2: bad",
                "Row 6: bad",
                "Row 99999999999: bad",
                "Row 1 (stranger@x.example): bad",
                "stranger@x.example: bad",
                "xbob@x.example: bad",
                "bob@x.example and jimbob@x.example are the same",
            })
    void findsNobodyRatherThanTheWrongOne(String text) {
        assertThat(CONTACTS.find(text)).isEmpty();
    }

    @Test
    void doesNotMixUpLettersUnderAnyLocale() {
        NamedContacts contacts = new NamedContacts(MigmaFixture.batch("b", MigmaFixture.named("INFO@x.example")));

        assertThat(contacts.find("info@X.example: bad")).contains(new ContactId("INFO@x.example"));
    }
}
