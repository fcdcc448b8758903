package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.HexId;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.contact.ContactId;
import java.util.Optional;

/** The contact that a path names. */
public final class ContactPath {

    public static final String ID = "id";

    private ContactPath() {}

    /** Its identifier; a text that cannot be one is answered like an unknown contact. */
    static Checked<ContactId> id(Exchange exchange) {
        Optional<String> id = HexId.of(exchange.pathParameter(ID));
        return id.isPresent() ? Checked.passed(new ContactId(id.get())) : Checked.refused(Answers.contactNotFound());
    }
}
