package dev.muster.adapters.vendors.formbricks;

import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.EncodedContact;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import dev.muster.domain.delivery.sink.Readiness;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works with a workspace whose attribute keys are known. For one thread at a time. */
final class FormbricksSession implements SinkSession {

    private final ManagementApi api;
    private final Readiness readiness;
    private final Columns columns;

    private FormbricksSession(ManagementApi api, Readiness readiness, Columns columns) {
        this.api = api;
        this.readiness = readiness;
        this.columns = columns;
    }

    static FormbricksSession open(ManagementApi api, Collection<AttributeKey> ours) {
        Listing listing = KeyListing.list(api);
        if (listing instanceof Listing.Listed listed) {
            return new FormbricksSession(api, Readiness.READY, new Columns(ours, listed.keys()));
        }
        Readiness readiness = ((Listing.Unlisted) listing).readiness();
        return new FormbricksSession(api, readiness, new Columns(ours, Map.of()));
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public EncodedContact encode(OutgoingContact contact) {
        return ContactExpression.of(ContactTranslation.of(contact, columns), columns);
    }

    @Override
    public Readiness prepare(Set<String> keys) {
        return new KeyPreparation(api, columns).prepare(keys);
    }

    @Override
    public BatchAnswer send(OutgoingBatch batch) {
        List<WireContact> contacts = batch.contacts().stream()
                .map(contact -> ContactTranslation.of(contact, columns))
                .toList();
        VendorReply reply = api.upload(batch, BulkBody.of(api.workspace(), contacts, columns::name));
        return new BulkAnswer(contacts, api.workspace()).read(reply);
    }
}
