package dev.muster.adapters.vendors.formbricks.upload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.adapters.vendors.formbricks.protocol.AccessRefusal;
import dev.muster.adapters.vendors.formbricks.protocol.RefusalText;
import dev.muster.adapters.vendors.transport.VendorReply;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the answer to a bulk upload: all contacts were stored, all except those named as skipped, or none. */
public final class BulkAnswer {

    private static final int TIMED_OUT = 408;
    private static final int TOO_LARGE = 413;

    private final List<TranslatedContact> contacts;
    private final String workspace;

    public BulkAnswer(List<TranslatedContact> contacts, String workspace) {
        this.contacts = contacts;
        this.workspace = workspace;
    }

    public BatchAnswer read(VendorReply reply) {
        if (reply instanceof VendorReply.Unanswered none) {
            return none.forBatch();
        }
        VendorReply.Answered answer = (VendorReply.Answered) reply;
        return answer.isSuccess() ? taken(answer) : refused(answer);
    }

    private BatchAnswer taken(VendorReply.Answered answer) {
        JsonNode data = answer.body().path("data");
        if (!data.isObject()) {
            return new BatchAnswer.Failed("The answer is none of Formbricks: " + answer.summary());
        }
        Optional<Map<ContactId, Refusal>> skipped = new SkippedContacts(contacts).read(data);
        return skipped.<BatchAnswer>map(BatchAnswer.Taken::new)
                .orElseGet(() -> new BatchAnswer.Failed("The answer names contacts that were not sent."));
    }

    private BatchAnswer refused(VendorReply.Answered answer) {
        Optional<String> closed = AccessRefusal.of(answer, workspace);
        if (closed.isPresent()) {
            return new BatchAnswer.Closed(closed.get());
        }
        if (answer.status() == TIMED_OUT) {
            return new BatchAnswer.Failed(RefusalText.withStatus(answer));
        }
        RefusalCode code = answer.status() == TOO_LARGE ? RefusalCode.TOO_LARGE : RefusalCode.REFUSED;
        return new BatchAnswer.Refused(
                Refusal.forGood(code, RefusalText.of(answer)),
                new NamedContacts(contacts).read(RefusalText.details(answer.body())));
    }
}
