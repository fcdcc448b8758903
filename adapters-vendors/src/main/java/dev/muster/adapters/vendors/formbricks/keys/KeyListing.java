package dev.muster.adapters.vendors.formbricks.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.formbricks.protocol.AccessRefusal;
import dev.muster.adapters.vendors.formbricks.protocol.ManagementApi;
import dev.muster.adapters.vendors.formbricks.protocol.RefusalText;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.delivery.sink.Readiness;

/** Lists the attribute keys of the workspace, page by page. */
public final class KeyListing {

    private KeyListing() {}

    /** Stops at the total that the server states, at a short page, or if a page repeats the one before. */
    public static KeyListResult list(ManagementApi api) {
        VisibleKeys visible = new VisibleKeys(api.workspace());
        int seen = 0;
        while (true) {
            VendorReply reply = api.keys(seen);
            if (reply instanceof VendorReply.Unanswered none) {
                return new KeyListResult.Unlisted(new Readiness.Unreachable(none.reason()));
            }
            VendorReply.Answered answer = (VendorReply.Answered) reply;
            JsonNode page = answer.body().path("data");
            if (!answer.isSuccess() || !page.isArray()) {
                return new KeyListResult.Unlisted(new Readiness.Closed(refusal(answer, api.workspace())));
            }
            seen += page.size();
            if (!visible.add(page) || isLast(answer.body(), seen)) {
                return listed(visible, api.workspace());
            }
        }
    }

    private static boolean isLast(JsonNode body, int seen) {
        JsonNode total = body.path("meta").path("total");
        return total.isIntegralNumber()
                ? seen >= total.longValue()
                : body.path("data").size() < ManagementApi.PAGE;
    }

    private static String refusal(VendorReply.Answered answer, String workspace) {
        return answer.isSuccess()
                ? "There is no list of attribute keys in the answer (" + answer.summary() + "): check the base URL."
                : AccessRefusal.of(answer, workspace).orElseGet(() -> RefusalText.of(answer));
    }

    /** Every workspace has default keys. If keys of other workspaces are listed only, this workspace is not visible. */
    private static KeyListResult listed(VisibleKeys visible, String workspace) {
        return visible.ofWorkspace()
                .<KeyListResult>map(KeyListResult.Listed::new)
                .orElseGet(() ->
                        new KeyListResult.Unlisted(new Readiness.Closed("The access key does not see the workspace "
                                + workspace + ": check the workspace id and the permissions of the key.")));
    }
}
