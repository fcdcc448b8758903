package dev.muster.domain.memory;

import dev.muster.domain.contact.Contact;
import dev.muster.domain.memory.suppression.InMemoryExclusions;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.suppression.Exclusions;
import java.util.List;

/** Changes to a workspace that nobody else sees until its {@link #state()} is published. */
final class InMemoryTransaction implements StoreTransaction {

    private final InMemoryContacts contacts;
    private final InMemoryAttributeKeys keys;
    private final InMemoryJobs jobs;
    private final InMemoryExclusions exclusions;

    InMemoryTransaction(WorkspaceState before) {
        jobs = new InMemoryJobs(before.jobs());
        contacts = new InMemoryContacts(before, jobs);
        keys = new InMemoryAttributeKeys(before.keys(), contacts);
        exclusions = new InMemoryExclusions(before.exclusions());
    }

    WorkspaceState state() {
        return contacts.state(keys.stored(), jobs.stored(), exclusions.stored());
    }

    /** The contacts that were removed. */
    List<Contact> removed() {
        return contacts.removed();
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public AttributeKeys attributeKeys() {
        return keys;
    }

    @Override
    public JobLog jobs() {
        return jobs;
    }

    @Override
    public Exclusions exclusions() {
        return exclusions;
    }
}
