package dev.muster.adapters.vendors.formbricks;

import dev.muster.adapters.vendors.formbricks.protocol.ManagementApi;
import dev.muster.adapters.vendors.formbricks.upload.BulkBody;
import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.Retry;
import dev.muster.domain.delivery.sink.SinkCapabilities;
import dev.muster.domain.delivery.sink.SinkId;
import dev.muster.domain.port.out.delivery.Sink;
import dev.muster.domain.port.out.delivery.SinkSession;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Delivers contacts to a workspace at Formbricks through the bulk upload of its management API. Thread-safe.
 *
 * <p>The sink creates attribute keys with their types before it sends the first value, since the server guesses the type of
 * a new key from its values and rewrites them. It sends the display names that the workspace has, since the server renames a
 * key to the name in an upload.
 */
public final class FormbricksSink implements Sink {

    private static final String VERSION = "/api/v2";
    private static final String MANAGEMENT = "/management";
    private static final int MOST_CONTACTS = 250;
    private static final int MOST_REQUEST_BYTES = 2 * 1024 * 1024;

    private final ManagementApi api;
    private final SinkId id;
    private final SinkCapabilities capabilities;

    /**
     * A sink; makes no request.
     *
     * @param transport to the server, with the access key
     * @param server the server's address, scheme and host in lower case, without default port and slash at its end
     * @param workspace the workspace's identifier there, or its older environment identifier
     * @param mostContacts the largest batch; at most 250
     * @param requestsPerMinute how many requests the transport sends in a minute at most
     * @throws IllegalArgumentException if the workspace is blank, or a limit below 1 or above what Formbricks takes
     */
    public FormbricksSink(Transport transport, URI server, String workspace, int mostContacts, int requestsPerMinute) {
        if (Blanks.isBlank(workspace)) {
            throw new IllegalArgumentException("a workspace has an identifier");
        }
        if (mostContacts > MOST_CONTACTS) {
            throw new IllegalArgumentException(
                    "Formbricks takes at most " + MOST_CONTACTS + " contacts at a time, got " + mostContacts);
        }
        this.api = new ManagementApi(transport, managementPath(server), workspace);
        this.id = new SinkId("formbricks " + root(server) + " " + workspace);
        this.capabilities = new SinkCapabilities(
                mostContacts,
                MOST_REQUEST_BYTES - BulkBody.frameBytes(workspace),
                requestsPerMinute,
                Set.of(
                        Limitation.NO_STATUS,
                        Limitation.NO_TAGS,
                        Limitation.TEXT_ONLY,
                        Limitation.SAFE_KEYS_ONLY,
                        Limitation.NO_REMOVAL));
    }

    /** The path to append to a server's address to reach the management API. The address may end with the API's version. */
    static String managementPath(URI server) {
        return server.toString().endsWith(VERSION) ? MANAGEMENT : VERSION + MANAGEMENT;
    }

    private static String root(URI server) {
        String address = server.toString();
        return address.endsWith(VERSION) ? address.substring(0, address.length() - VERSION.length()) : address;
    }

    @Override
    public SinkId id() {
        return id;
    }

    @Override
    public SinkCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
        return FormbricksSession.open(api.reportingTo(retries), keys);
    }
}
