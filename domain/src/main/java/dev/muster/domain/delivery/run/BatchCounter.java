package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.SinkCapabilities;

/** Counts how many batches contacts make, one contact after the other. Not thread-safe. */
final class BatchCounter {

    private final SinkCapabilities capabilities;
    private int contacts;
    private long bytes;
    private long batches;

    BatchCounter(SinkCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** Whether there is room for one more in the batch at hand. */
    boolean fits(EncodedContact expression) {
        return contacts > 0
                && contacts < capabilities.mostContacts()
                && bytes + expression.bytes() <= capabilities.mostBytes();
    }

    /** Whether the batch at hand has as many contacts as it may have. */
    boolean isFull() {
        return contacts == capabilities.mostContacts();
    }

    void add(EncodedContact expression) {
        if (fits(expression)) {
            contacts++;
            bytes += expression.bytes();
        } else {
            contacts = 1;
            bytes = expression.bytes();
            batches++;
        }
    }

    /** How many batches were begun. */
    long batches() {
        return batches;
    }
}
