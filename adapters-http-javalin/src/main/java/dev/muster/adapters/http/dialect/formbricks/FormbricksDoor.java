package dev.muster.adapters.http.dialect.formbricks;

import dev.muster.adapters.http.exchange.Answer;
import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.DoorPorts;
import dev.muster.adapters.http.exchange.Route;
import dev.muster.domain.access.RateLimit;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.Workspaces;
import io.javalin.http.HandlerType;
import java.util.List;

/** The door for clients of Formbricks. */
public final class FormbricksDoor {

    private static final String MOUNT = "/api/v2";

    private FormbricksDoor() {}

    /**
     * The door over these ports.
     *
     * @param mostBytes the longest body, inclusive
     * @param mostContacts the most contacts of one upload, inclusive
     * @param rateLimit for keys without a limit of their own
     */
    public static Door over(DoorPorts ports, int mostBytes, int mostContacts, RateLimit rateLimit) {
        BulkUpload upload = new BulkUpload(ports, mostBytes, mostContacts, rateLimit);
        return new Door(
                List.of(MOUNT),
                List.of(
                        new Route(HandlerType.PUT, "/management/contacts/bulk", upload),
                        new Route(HandlerType.GET, "/health", exchange -> health(ports.workspaces()))),
                new FormbricksEnvelope());
    }

    /** A lost store is told, not failed upon. */
    private static Answer health(Workspaces workspaces) {
        try {
            workspaces.find("");
            return Answers.health(true);
        } catch (StoreUnavailable lost) {
            return Answers.health(false);
        } catch (RuntimeException broken) {
            return Answers.healthUnknown();
        }
    }
}
