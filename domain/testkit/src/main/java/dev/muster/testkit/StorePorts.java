package dev.muster.testkit;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.imports.ImportJournal;

/**
 * One store through the ports that hang together: a removed contact takes traces in all of them with it, and rows and the
 * progress of their job commit together.
 *
 * @param contacts its contacts and attribute keys
 * @param journal its import jobs
 * @param answers its recorded answers
 * @param deliveries where its contacts stand with sinks
 */
public record StorePorts(
        ContactStore contacts, ImportJournal journal, IdempotencyLedger answers, DeliveryLedger deliveries) {

    public StorePorts {
        requireNonNull(contacts);
        requireNonNull(journal);
        requireNonNull(answers);
        requireNonNull(deliveries);
    }
}
