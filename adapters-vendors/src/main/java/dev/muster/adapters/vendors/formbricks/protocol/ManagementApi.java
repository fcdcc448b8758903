package dev.muster.adapters.vendors.formbricks.protocol;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.adapters.vendors.transport.VendorRequest;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingBatch.Effort;
import dev.muster.domain.delivery.sink.Retry;
import java.util.function.Consumer;

/**
 * The requests of the management API that a sink needs. Thread-safe.
 *
 * @param path the path of the management API after the server's address
 * @param workspace the workspace's identifier
 */
public record ManagementApi(Transport transport, String path, String workspace) {

    /** The largest page of attribute keys. */
    public static final int PAGE = 250;

    /** The same API, whose retries are reported. */
    public ManagementApi reportingTo(Consumer<Retry> retries) {
        return new ManagementApi(transport.reportingTo(retries), path, workspace);
    }

    /** One page of the attribute keys of all workspaces that the access key may read. */
    public VendorReply keys(int skip) {
        return transport.exchange(VendorRequest.get(path + "/contact-attribute-keys?limit=" + PAGE + "&skip=" + skip));
    }

    public VendorReply create(AttributeKey key) {
        return transport.exchange(VendorRequest.post(path + "/contact-attribute-keys", KeyBody.of(workspace, key)));
    }

    /** Uploads a batch. Formbricks ignores the name of the request; compatible servers may use it. */
    public VendorReply upload(OutgoingBatch batch, String body) {
        VendorRequest request = VendorRequest.put(path + "/contacts/bulk", body)
                .named(batch.id().value());
        return transport.exchange(batch.effort() == Effort.PROBE ? request.asProbe() : request);
    }
}
