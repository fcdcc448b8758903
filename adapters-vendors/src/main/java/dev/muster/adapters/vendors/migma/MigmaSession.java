package dev.muster.adapters.vendors.migma;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.adapters.vendors.transport.VendorReply.Unanswered;
import dev.muster.adapters.vendors.transport.VendorRequest;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingBatch.Effort;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.Set;

/** A session with one project. Has no state. */
final class MigmaSession implements SinkSession {

    private final Transport transport;
    private final MigmaSettings settings;
    private final String bulkPath;
    private final ContactItem item;

    MigmaSession(Transport transport, MigmaSettings settings, String bulkPath, ContactItem item) {
        this.transport = transport;
        this.settings = settings;
        this.bulkPath = bulkPath;
        this.item = item;
    }

    @Override
    public Readiness readiness() {
        return Readiness.READY;
    }

    @Override
    public EncodedContact encode(OutgoingContact contact) {
        return item.encode(contact);
    }

    /** Does nothing: Migma creates custom fields with their first value. */
    @Override
    public Readiness prepare(Set<String> keys) {
        return Readiness.READY;
    }

    @Override
    public BatchAnswer send(OutgoingBatch batch) {
        String body = BulkBody.of(
                settings.project(), batch.contacts().stream().map(item::encode).map(EncodedContact::content));
        VendorRequest request =
                VendorRequest.post(bulkPath, body).named(batch.id().value());
        VendorReply reply = transport.exchange(batch.effort() == Effort.PROBE ? request.asProbe() : request);
        if (reply instanceof Unanswered none) {
            return none.forBatch();
        }
        Answered answer = (Answered) reply;
        return BulkAnswer.jobId(answer)
                .map(id -> new ImportJob(transport, settings, bulkPath, id, batch).end())
                .orElseGet(() -> BulkAnswer.read(answer, batch));
    }
}
