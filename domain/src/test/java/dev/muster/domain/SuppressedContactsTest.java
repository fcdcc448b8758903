package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.BY;
import static dev.muster.domain.DirectoryFixture.WORKSPACE;
import static dev.muster.domain.DirectoryFixture.row;
import static dev.muster.domain.DirectoryFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.administration.SuppressionAdministration;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.StatusChange;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnSuppressed;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.suppression.SuppressionTarget;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single contacts whom the suppression list covers. */
class SuppressedContactsTest {

    private final DirectoryFixture people = new DirectoryFixture();

    @ParameterizedTest
    @EnumSource
    void areCreatedUnsubscribedWhateverThePolicySays(OnSuppressed answer) {
        suppress("example.com");

        Contact ada = stored(people.creates(
                row("ada@mail.example.com").status("subscribed"),
                ImportPolicy.migma("k-1").with(answer)));

        assertThat(ada.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
    }

    @Test
    void cannotBeSubscribed() {
        suppress("ada@example.com");
        Contact ada = people.given(row("ada@example.com"));

        assertThat(edited(ada, ContactEdit.ofStatus(ContactStatus.SUBSCRIBED))).isEqualTo(ada);
        assertThat(edited(ada, ContactEdit.ofStatus(ContactStatus.BOUNCED))
                        .profile()
                        .status())
                .isEqualTo(ContactStatus.BOUNCED);
    }

    @Test
    void areUnsubscribedByAnyEdit() {
        Contact ada = people.given(row("ada@example.com").tags(List.of("old")));
        suppress("ada@example.com");

        Contact after = people.edited(ada, ContactEditBuilder.nothing().tags("new"));

        assertThat(after.profile().status()).isEqualTo(ContactStatus.UNSUBSCRIBED);
        assertThat(people.statusChanges(ada)).extracting(StatusChange::by).containsExactly(BY);
    }

    private Contact edited(Contact contact, ContactEdit edit) {
        return stored(people.directory.edit(WORKSPACE, contact.id(), edit, BY));
    }

    private void suppress(String target) {
        new SuppressionAdministration(people.store, InstantSource.fixed(people.now()))
                .add(WORKSPACE, List.of(SuppressionTarget.parse(target).orElseThrow()), BY);
    }
}
