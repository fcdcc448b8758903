package dev.muster.domain;

import static dev.muster.domain.DirectoryFixture.WORKSPACE;
import static dev.muster.domain.DirectoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactHoldersTest {

    private final DirectoryFixture people = new DirectoryFixture();

    @Test
    void theHolderOfAUserIdIsFoundInItsWorkspace() {
        Contact ada = people.given(row("ada@example.com").userId("u-1"));
        people.given(row("grace@example.com").userId("u-2"));

        assertThat(people.directory.holder(WORKSPACE, new UserId("u-1"))).hasValue(ada.id());
        assertThat(people.directory.holder(WORKSPACE, new UserId("u-3"))).isEmpty();
        assertThat(people.directory.holder(new WorkspaceId("other"), new UserId("u-1")))
                .isEmpty();
    }

    @Test
    void everyContactIsReadOldestFirst() {
        List<Contact> all = List.of(people.given(row("b@example.com")), people.given(row("a@example.com")));
        List<Contact> read = new ArrayList<>();

        people.directory.readAll(WORKSPACE, read::add);

        assertThat(read).isEqualTo(all);
    }
}
