package dev.muster.adapters.vendors.formbricks.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.transport.VendorReply;
import java.util.Optional;
import java.util.Set;

/** Recognises refusals because of the access key, the workspace or the address, and says what to check. */
public final class AccessRefusal {

    /** Statuses that refuse the content of a request, and 408, which a retry may cure. */
    private static final Set<Integer> ABOUT_THE_REQUEST = Set.of(400, 408, 409, 413, 422);

    private static final Set<String> WORKSPACE = Set.of("workspaceId", "environmentId");

    private AccessRefusal() {}

    /** What to check; empty if the refusal is about something else. */
    public static Optional<String> of(VendorReply.Answered answer, String workspace) {
        return cure(answer, workspace).map(cure -> RefusalText.withStatus(answer) + ". " + cure);
    }

    private static Optional<String> cure(VendorReply.Answered answer, String workspace) {
        return switch (answer.status()) {
            case 401 ->
                Optional.of("Check the access key, and that it has a permission on the workspace " + workspace
                        + " itself, not on the organization alone.");
            case 403 ->
                Optional.of("Check that the access key may write to the workspace " + workspace
                        + ", the workspace id, and that contacts are part of the server's plan.");
            case 404 -> Optional.of("Check the workspace id " + workspace + " and the base URL.");
            case 405 -> Optional.of("Check the base URL.");
            case 407 -> Optional.of("Check the proxy and its credentials.");
            default ->
                isRedirection(answer.status())
                        ? Optional.of("Check the base URL, its scheme and host: it leads elsewhere.")
                        : otherwise(answer, workspace);
        };
    }

    private static boolean isRedirection(int status) {
        return status >= 300 && status < 400;
    }

    private static Optional<String> otherwise(VendorReply.Answered answer, String workspace) {
        if (!ABOUT_THE_REQUEST.contains(answer.status())) {
            return Optional.of("Check the base URL and what is between here and there.");
        }
        for (JsonNode detail : RefusalText.details(answer.body())) {
            if (WORKSPACE.contains(detail.path("field").asText(""))) {
                return Optional.of("Check the workspace id " + workspace + ".");
            }
        }
        return Optional.empty();
    }
}
