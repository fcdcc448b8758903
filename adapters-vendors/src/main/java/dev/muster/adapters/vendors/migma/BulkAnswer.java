package dev.muster.adapters.vendors.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.transport.VendorReply.Answered;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import java.util.Map;
import java.util.Optional;

/** Reads the answer to a bulk import. */
final class BulkAnswer {

    private BulkAnswer() {}

    /** The id of the job that imports the batch; empty if there is no job. Does not depend on the exact status. */
    static Optional<String> jobId(Answered answer) {
        return Optional.of(answer.body().path("data").path("jobId"))
                .filter(id -> answer.isSuccess() && !isRefusal(answer) && id.isValueNode() && !id.isNull())
                .map(JsonNode::asText);
    }

    /** Whether the envelope states a failure, whatever the status. */
    static boolean isRefusal(Answered answer) {
        JsonNode success = answer.body().path("success");
        return success.isBoolean() && !success.booleanValue();
    }

    static BatchAnswer read(Answered answer, OutgoingBatch batch) {
        if (answer.isSuccess() && !isRefusal(answer)) {
            return ImportCounts.read(answer.body().path("data"), batch)
                    .orElseGet(() -> new BatchAnswer.Failed(answer.summary() + " without counts"));
        }
        String words = RefusalText.of(answer);
        return switch (answer.status()) {
            case 400, 422 -> refused(Refusal.forGood(RefusalCode.VALUE_REFUSED, words), words, batch);
            case 408 -> new BatchAnswer.Failed(RefusalText.shownOf(answer));
            case 409 -> refused(Refusal.forNow(RefusalCode.REFUSED, words), words, batch);
            case 413 -> refused(Refusal.forGood(RefusalCode.TOO_LARGE, words), words, batch);
            default ->
                answer.isSuccess()
                        ? refused(Refusal.forGood(RefusalCode.REFUSED, words), words, batch)
                        : new BatchAnswer.Closed(RefusalText.shownOf(answer) + ". " + cure(answer.status()));
        };
    }

    private static BatchAnswer refused(Refusal reason, String words, OutgoingBatch batch) {
        Map<ContactId, Refusal> named = new NamedContacts(batch)
                .find(words)
                .map(contact -> Map.of(contact, reason))
                .orElse(Map.of());
        return new BatchAnswer.Refused(reason, named);
    }

    private static String cure(int status) {
        return switch (status) {
            case 401 -> "Check the access key.";
            case 403 -> "Check that the access key has the permission audience:write, and is for this project.";
            case 404 -> "Check the project and the server's address.";
            default -> "Check the server's address.";
        };
    }
}
