package dev.muster.adapters.vendors.migma;

import dev.muster.adapters.vendors.transport.Transport;
import dev.muster.domain.attribute.AttributeKey;
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
 * Delivers contacts to a project at Migma through its bulk import. Thread-safe.
 *
 * <p>First and last name, phone, country and language have JSON members of their own; every other attribute and the userId
 * become custom fields, which take any JSON value.
 */
public final class MigmaSink implements Sink {

    private static final String VERSION = "/v1";
    private static final String BULK = "/contacts/bulk";
    private static final int MOST_REQUEST_BYTES = 8 * 1024 * 1024;

    private final Transport transport;
    private final MigmaSettings settings;
    private final String bulkPath;
    private final SinkId id;
    private final SinkCapabilities capabilities;

    /**
     * A sink; makes no request.
     *
     * @param transport to the server, with the access key
     * @param server the server's address, scheme and host in lower case, without default port and slash at its end; it
     *     may end with the API's version or not
     */
    public MigmaSink(Transport transport, URI server, MigmaSettings settings) {
        this.transport = transport;
        this.settings = settings;
        String address = server.toString();
        boolean versioned = address.endsWith(VERSION);
        bulkPath = versioned ? BULK : VERSION + BULK;
        String root = versioned ? address.substring(0, address.length() - VERSION.length()) : address;
        id = new SinkId("migma " + root + " " + settings.project());
        capabilities = new SinkCapabilities(
                settings.mostContacts(),
                MOST_REQUEST_BYTES - BulkBody.frameBytes(settings.project()),
                settings.requestsPerMinute(),
                Set.of(Limitation.NO_REMOVAL));
    }

    @Override
    public SinkId id() {
        return id;
    }

    @Override
    public SinkCapabilities capabilities() {
        return capabilities;
    }

    /** Makes no request: Migma need not be asked for anything first. */
    @Override
    public SinkSession open(Collection<AttributeKey> keys, Consumer<Retry> retries) {
        ContactItem item = new ContactItem(settings.project());
        return new MigmaSession(transport.reportingTo(retries), settings, bulkPath, item);
    }
}
