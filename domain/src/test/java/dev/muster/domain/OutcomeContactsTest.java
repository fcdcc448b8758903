package dev.muster.domain;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.outcome.OutcomeKind;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import java.util.List;
import java.util.Optional;

/** Which contact and which address an outcome states. */
class OutcomeContactsTest {

    private static final ImportPolicy MERGE = ImportPolicy.files().with(OnDuplicateRow.MERGE);

    @ForEveryChunkSize
    void rowsForOneNewContactStateItsId(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(
                MERGE,
                row(1, "Ada@x.co"),
                row(2, "bob@x.co"),
                row(3, "ada@X.co").attribute("plan", "pro"),
                row(4, " ada@X.co").attribute("plan", "pro"));

        ContactId ada = id(scenario, "ada@x.co");
        assertThat(scenario.heard())
                .extracting(RowOutcome::kind)
                .containsExactly(OutcomeKind.CREATED, OutcomeKind.CREATED, OutcomeKind.UPDATED, OutcomeKind.UNCHANGED);
        assertThat(scenario.heard())
                .map(Scenario::contact)
                .containsExactly(
                        Optional.of(ada), Optional.of(id(scenario, "bob@x.co")), Optional.of(ada), Optional.of(ada));
        assertThat(scenario.heard())
                .map(RowOutcome::email)
                .containsExactly("Ada@x.co", "bob@x.co", "ada@X.co", " ada@X.co");
    }

    @ForEveryChunkSize
    void rowsForAStoredContactStateItsId(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@x.co"), row(2, "bob@x.co"));
        ContactId ada = id(scenario, "ada@x.co");
        ContactId bob = id(scenario, "bob@x.co");

        scenario.imports(ImportPolicy.files(), row(1, "ada@x.co").attribute("plan", "pro"), row(2, "bob@x.co"));

        assertThat(scenario.outcomes()).containsExactly("updated", "unchanged");
        assertThat(scenario.heard()).map(Scenario::contact).containsExactly(Optional.of(ada), Optional.of(bob));
    }

    @ForEveryChunkSize
    void aRowThatIsKnownByItsFingerprintStatesItsContact(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(ImportPolicy.files(), row(1, "ada@x.co").attribute("plan", "pro"));
        scenario.imports(ImportPolicy.files(), row(1, "ada@x.co").attribute("plan", "pro"));

        assertThat(scenario.outcomes()).containsExactly("unchanged");
        assertThat(scenario.heard()).map(Scenario::contact).containsExactly(Optional.of(id(scenario, "ada@x.co")));
    }

    @ForEveryChunkSize
    void skippedAndRejectedRowsStateTheAddressThatStandsInThem(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@x.co"));
        scenario.imports(
                ImportPolicy.files().with(OnExistingContact.SKIP_ROW).with(OnDuplicateRow.REJECT_ROW),
                row(1, "ADA@x.co"),
                row(2, "nobody"),
                row(3, ""),
                row(4, "bob@x.co"),
                row(5, "Bob@x.co"));

        assertThat(scenario.outcomes())
                .containsExactly(
                        "skipped CONTACT_EXISTS",
                        "rejected EMAIL_MALFORMED",
                        "rejected EMAIL_MISSING",
                        "created",
                        "rejected DUPLICATE_ROW");
        assertThat(scenario.heard())
                .map(RowOutcome::email)
                .containsExactly("ADA@x.co", "nobody", "", "bob@x.co", "Bob@x.co");
    }

    @ForEveryChunkSize
    void rowsThatWereRolledBackOrNotReachedStateTheirAddress(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(
                ImportPolicy.files().with(OnFailure.ROLL_BACK_ALL),
                row(1, "ada@x.co"),
                row(2, "bob@x.co"),
                row(3, "nobody"),
                row(4, "cy@x.co"),
                row(5, "di@x.co"));

        assertThat(scenario.heard()).containsExactlyElementsOf(notProcessed(scenario.heard(), 3));
        assertThat(scenario.heard())
                .map(RowOutcome::email)
                .containsExactly("ada@x.co", "bob@x.co", "nobody", "cy@x.co", "di@x.co");
    }

    @ForEveryChunkSize
    void rowsBehindAStopStateTheirAddress(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);
        scenario.imports(
                ImportPolicy.files().with(OnFailure.STOP),
                row(1, "ada@x.co"),
                row(2, "nobody"),
                row(3, "bob@x.co"),
                row(4, "cy@x.co"));

        assertThat(scenario.outcomes())
                .containsExactly("created", "rejected EMAIL_MALFORMED", "not processed", "not processed");
        assertThat(scenario.heard())
                .map(RowOutcome::email)
                .containsExactly("ada@x.co", "nobody", "bob@x.co", "cy@x.co");
    }

    @ForEveryChunkSize
    void aPreviewStatesAddressesAndTheIdsOfStoredContacts(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk).given(row(1, "ada@x.co"));
        ContactId ada = id(scenario, "ada@x.co");
        scenario.previews(ImportPolicy.files(), row(1, "ada@x.co"), row(2, "bob@x.co"));

        assertThat(scenario.outcome(1))
                .isInstanceOfSatisfying(
                        RowOutcome.Unchanged.class,
                        unchanged -> assertThat(unchanged.contact()).isEqualTo(ada));
        assertThat(scenario.heard()).map(RowOutcome::email).containsExactly("ada@x.co", "bob@x.co");
        assertThat(scenario.contacts()).map(Contact::id).containsExactly(ada);
    }

    private static List<RowOutcome> notProcessed(List<RowOutcome> outcomes, long rejected) {
        return outcomes.stream()
                .map(outcome -> outcome.position().number() == rejected
                        ? outcome
                        : new RowOutcome.NotProcessed(outcome.position(), outcome.email()))
                .toList();
    }

    private static ContactId id(Scenario scenario, String email) {
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        return scenario.contacts().stream()
                .filter(contact -> contact.profile().email().equals(address))
                .map(Contact::id)
                .findFirst()
                .orElseThrow();
    }
}
