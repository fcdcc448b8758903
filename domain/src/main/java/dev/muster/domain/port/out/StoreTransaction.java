package dev.muster.domain.port.out;

import dev.muster.domain.port.out.contact.AttributeKeys;
import dev.muster.domain.port.out.contact.Contacts;
import dev.muster.domain.port.out.imports.JobLog;
import dev.muster.domain.port.out.suppression.Exclusions;

/** What commits together, or not at all. Valid on one thread until its work returns. */
public interface StoreTransaction {

    /** The workspace's contacts. */
    Contacts contacts();

    /** The workspace's attribute keys. */
    AttributeKeys attributeKeys();

    /** The progress of the workspace's import jobs. */
    JobLog jobs();

    /** Who is kept out of the workspace. */
    Exclusions exclusions();
}
