package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and tags in cells that hold more than one value, or a value in a wrapping. */
class CellValuesTest {

    @Nested
    class AnEmailCell {

        @Test
        void isReadAsWhatPeopleWrite() {
            assertThat(emails("""
                    Email
                    Ada Lovelace <a@x.org>
                    "\""Lovelace, Ada"" <b@x.org>"
                    <c@x.org>
                    mailto:d@x.org?subject=Hi
                    """)).containsExactly("a@x.org", "b@x.org", "c@x.org", "d@x.org");
        }

        @Test
        void keepsTheNameAndTheOtherAddresses() {
            ContactFile file =
                    TestFiles.csv("Email,Plan\nAda <a@x.org>,x\n\"b@x.org; c@x.org\nd@x.org\",y\ne@x.org,z\n");

            List<ContactRow> rows = TestFiles.rows(file);

            assertThat(rows).map(ContactRow::email).containsExactly("a@x.org", "b@x.org", "e@x.org");
            assertThat(rows.get(0).attributes()).contains(RowAttribute.of("email_name", "Ada"));
            assertThat(rows.get(1).attributes()).contains(RowAttribute.of("other_emails", "c@x.org\nd@x.org"));
            assertThat(rows.get(2).attributes()).containsExactly(RowAttribute.of("plan", "z"));
            assertThat(file.rowsWithOtherEmails()).isEqualTo(1);
        }

        @Test
        void ofJsonIsReadInTheSameWay() {
            ContactFile file = TestFiles.ndjson("{\"email\":\"Ada <a@x.org>, b@x.org\"}\n");

            assertThat(TestFiles.rows(file)).map(ContactRow::email).containsExactly("a@x.org");
            assertThat(file.rowsWithOtherEmails()).isEqualTo(1);
        }

        @Test
        void leavesItsNameToNoOtherColumn() {
            ContactRow row = row("Email,email_name\nAda <a@x.org>,Countess\n");

            assertThat(row.attributes())
                    .containsExactlyInAnyOrder(
                            RowAttribute.of("email_name", "Ada"), RowAttribute.of("email_name_2", "Countess"));
        }
    }

    @Nested
    class AnEmptyEmailCell {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Email,Work Email",
                    "Email,Email",
                    "E-mail 1 - Value,E-mail 2 - Value",
                    "E-mail Address,E-mail 2 Address",
                    "E-Mail-Adresse,E-Mail 2: Adresse",
                    "Email,Email Address 2",
                    "Adresse de messagerie,Adresse de messagerie 2",
                    "Email,Secondary Email",
                    "Email,Alternate E-Mail Address"
                })
        void fallsThroughToTheNextEmailColumn(String header) {
            ContactRow row = row(header + "\n\u00A0,Ada <a@x.org>\n");

            assertThat(row.email()).isEqualTo("a@x.org");
            assertThat(row.attributes())
                    .singleElement()
                    .satisfies(attribute -> assertThat(attribute.value().text()).isEqualTo("Ada <a@x.org>"));
        }

        @Test
        void takesTheFirstOfTheOthersThatHasOne() {
            assertThat(
                            emails(
                                    "Work Email,Home Email,Email\nw@x.org,h@x.org,\n,h@x.org,\u200B\nw@x.org,,e@x.org\n,,\u200B\n"))
                    .containsExactly("w@x.org", "h@x.org", "e@x.org", "");
        }

        @Test
        void fallsThroughInJson() {
            assertThat(TestFiles.rows(TestFiles.ndjson("""
                            {"email":null,"email2":"b@x.org"}
                            {"email":"","n":1,"workEmail":"c@x.org"}
                            """)))
                    .map(ContactRow::email)
                    .containsExactly("b@x.org", "c@x.org");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Email,Note", "Email,Phone 2", "Email,Email Type 2", "Email,Referrer Email"})
        void takesNoAddressFromAnotherColumn(String header) {
            assertThat(row(header + "\n,a@x.org\n").email()).isEmpty();
        }

        @Test
        void staysEmptyIfTheMappingNamesTheColumn() {
            assertThat(mapped("Email,Work Email\n,a@x.org\n", Map.of("Email", "email")))
                    .map(ContactRow::email)
                    .containsExactly("");
        }

        @Test
        void takesNoAddressFromAColumnThatIsMappedToAKeyOrLeftOut() {
            Map<String, String> mapping = Map.of("Work Email", "office", "Home Email", "-");

            assertThat(mapped("Email,Work Email,Home Email\n,a@x.org,b@x.org\n", mapping))
                    .map(ContactRow::email)
                    .containsExactly("");
        }
    }

    @Test
    void aTagCellIsReadAsTheListThatItIs() {
        assertThat(TestFiles.rows(TestFiles.csv("""
                        Email;Tags
                        a@x.org;[a, b]
                        a@x.org;['a','b']
                        a@x.org;{a,b}
                        a@x.org;"a
                        b"
                        a@x.org;"a; b"
                        """)))
                .map(ContactRow::tags)
                .containsOnly(List.of("a", "b"))
                .hasSize(5);
        assertThat(TestFiles.rows(TestFiles.csv("Email,Tags\na@x.org,NULL\na@x.org,-\na@x.org,N/A\n")))
                .map(ContactRow::tags)
                .containsOnly(List.of());
    }

    private static ContactRow row(String text) {
        return TestFiles.rows(TestFiles.csv(text)).get(0);
    }

    private static List<String> emails(String text) {
        return TestFiles.rows(TestFiles.csv(text)).stream()
                .map(ContactRow::email)
                .toList();
    }

    private static List<ContactRow> mapped(String text, Map<String, String> mapping) {
        return TestFiles.rows(TestFiles.ready(ContactFile.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ReadOptions.csv().withMapping(mapping))));
    }
}
