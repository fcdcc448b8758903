package dev.muster.adapters.vendors.formbricks.protocol;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.adapters.vendors.transport.VendorRequest;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingBatch.Effort;

/**
 * The requests that can be made. Thread-safe.
 *
 * @param path of the management API behind the server's address
 * @param workspace the workspace they are about
 */
public record ManagementApi(Transport transport, String path, String workspace) {

    /** The largest page of attribute keys. */
    public static final int PAGE = 250;

    /** One page of the attribute keys of all workspaces that the access key may read. */
    public VendorReply keys(int skip) {
        return transport.exchange(VendorRequest.get(path + "/contact-attribute-keys?limit=" + PAGE + "&skip=" + skip));
    }

    public VendorReply create(AttributeKey key) {
        return transport.exchange(VendorRequest.post(path + "/contact-attribute-keys", KeyBody.of(workspace, key)));
    }

    /** Formbricks does not read the name of a request; other servers that speak its language may. */
    public VendorReply upload(OutgoingBatch batch, String body) {
        VendorRequest request = VendorRequest.put(path + "/contacts/bulk", body)
                .named(batch.id().value());
        return transport.exchange(batch.effort() == Effort.PROBE ? request.asProbe() : request);
    }
}
