package dev.muster.adapters.http.dialect.formbricks.contacts;

import dev.muster.adapters.http.exchange.guard.DoorPorts;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.port.out.contact.ContactPage;
import dev.muster.domain.port.out.contact.ContactQuery;
import dev.muster.domain.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads the contacts of several workspaces: one workspace after the other, the oldest contact of each first. Takes
 * constant memory. Used once.
 */
final class ContactStream {

    /** The page size for reading a part of the list. Large, since each page costs more the further back it is. */
    private static final int MOST_PER_PAGE = 1_000;

    private final DoorPorts ports;
    private final Reader reader;
    private long toSkip;

    ContactStream(DoorPorts ports, Reader reader) {
        this.ports = ports;
        this.reader = reader;
    }

    /** Reads the contacts in the range. */
    void read(List<Workspace> workspaces, ContactRange range) throws IOException {
        toSkip = range.skip();
        if (range.limit().isPresent()) {
            readPages(workspaces, range.limit().getAsLong());
            return;
        }
        try {
            for (Workspace workspace : workspaces) {
                AttributeSchema schema = AttributeTexts.schema(ports, workspace.id());
                ports.directory()
                        .readAll(
                                workspace.id(),
                                contact -> readBehindSkip(new ContactJson(contact, workspace.id(), schema)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void readBehindSkip(ContactJson contact) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        try {
            reader.accept(contact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readPages(List<Workspace> workspaces, long limit) throws IOException {
        long left = limit;
        for (Workspace workspace : workspaces) {
            AttributeSchema schema = AttributeTexts.schema(ports, workspace.id());
            long total = Long.MAX_VALUE;
            while (left > 0 && toSkip < total) {
                int size = (int) Math.min(left, MOST_PER_PAGE);
                ContactPage page = ports.directory().page(workspace.id(), ContactQuery.all(toSkip, size));
                for (Contact contact : page.contacts()) {
                    reader.accept(new ContactJson(contact, workspace.id(), schema));
                }
                left -= page.contacts().size();
                toSkip += page.contacts().size();
                total = page.total();
            }
            toSkip = Math.max(0, toSkip - total);
        }
    }

    /** Takes one contact after the other. */
    @FunctionalInterface
    interface Reader {
        void accept(ContactJson contact) throws IOException;
    }
}
