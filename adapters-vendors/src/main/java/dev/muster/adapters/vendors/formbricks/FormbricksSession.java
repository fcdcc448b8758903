package dev.muster.adapters.vendors.formbricks;

import dev.muster.adapters.vendors.formbricks.keys.KeyListResult;
import dev.muster.adapters.vendors.formbricks.keys.KeyListing;
import dev.muster.adapters.vendors.formbricks.keys.KeyPreparation;
import dev.muster.adapters.vendors.formbricks.keys.SendableKeys;
import dev.muster.adapters.vendors.formbricks.protocol.ManagementApi;
import dev.muster.adapters.vendors.formbricks.upload.BulkAnswer;
import dev.muster.adapters.vendors.formbricks.upload.BulkBody;
import dev.muster.adapters.vendors.formbricks.upload.ContactTranslation;
import dev.muster.adapters.vendors.formbricks.upload.TranslatedContact;
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

/** A session with one workspace, whose attribute keys were listed when it was opened. For one thread at a time. */
final class FormbricksSession implements SinkSession {

    private final ManagementApi api;
    private final Readiness readiness;
    private final SendableKeys columns;

    private FormbricksSession(ManagementApi api, Readiness readiness, SendableKeys columns) {
        this.api = api;
        this.readiness = readiness;
        this.columns = columns;
    }

    static FormbricksSession open(ManagementApi api, Collection<AttributeKey> ours) {
        KeyListResult listing = KeyListing.list(api);
        if (listing instanceof KeyListResult.Listed listed) {
            return new FormbricksSession(api, Readiness.READY, new SendableKeys(ours, listed.keys()));
        }
        Readiness readiness = ((KeyListResult.Unlisted) listing).readiness();
        return new FormbricksSession(api, readiness, new SendableKeys(ours, Map.of()));
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public EncodedContact encode(OutgoingContact contact) {
        return ContactEncoding.of(ContactTranslation.of(contact, columns), columns);
    }

    @Override
    public Readiness prepare(Set<String> keys) {
        return new KeyPreparation(api, columns).prepare(keys);
    }

    @Override
    public BatchAnswer send(OutgoingBatch batch) {
        List<TranslatedContact> contacts = batch.contacts().stream()
                .map(contact -> ContactTranslation.of(contact, columns))
                .toList();
        VendorReply reply = api.upload(batch, BulkBody.of(api.workspace(), contacts, columns::name));
        return new BulkAnswer(contacts, api.workspace()).read(reply);
    }
}
