package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.sink.SinkCapabilities;
import java.util.ArrayList;
import java.util.List;

/** Collects contacts until they fill a batch, and sends that. Not thread-safe. */
final class BatchBuffer {

    private final BatchSender batchSender;
    private final BatchCounter size;
    private final List<PreparedContact> preparedContacts = new ArrayList<>();

    BatchBuffer(SinkCapabilities capabilities, BatchSender batchSender) {
        this.batchSender = batchSender;
        this.size = new BatchCounter(capabilities);
    }

    void add(PreparedContact preparedContact) {
        if (!size.fits(preparedContact.encoded())) {
            flush();
        }
        size.add(preparedContact.encoded());
        preparedContacts.add(preparedContact);
        if (size.isFull()) {
            flush();
        }
    }

    /** Sends what has been collected. */
    void flush() {
        if (!preparedContacts.isEmpty()) {
            batchSender.send(List.copyOf(preparedContacts));
            preparedContacts.clear();
        }
    }
}
