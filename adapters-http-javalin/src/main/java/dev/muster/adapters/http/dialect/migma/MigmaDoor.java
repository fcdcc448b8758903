package dev.muster.adapters.http.dialect.migma;

import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.adapters.http.exchange.Route;
import dev.muster.domain.access.RateLimit;
import io.javalin.http.HandlerType;
import jakarta.validation.Validator;
import java.util.List;

/** The door for clients of Migma. */
public final class MigmaDoor {

    private MigmaDoor() {}

    /**
     * The door over these ports.
     *
     * @param validator checks subscribers
     * @param limits what one request may bring
     * @param rateLimit for keys without a limit of their own
     */
    public static Door over(DoorPorts ports, Validator validator, BulkLimits limits, RateLimit rateLimit) {
        BulkImport bulkImport = new BulkImport(ports, validator, limits, rateLimit);
        return new Door(
                List.of("/v1", "/api/v1"),
                List.of(
                        new Route(HandlerType.POST, "/contacts/bulk", bulkImport),
                        new Route(HandlerType.POST, "/subscribers/bulk", bulkImport)),
                new MigmaEnvelope());
    }
}
