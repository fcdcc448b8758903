package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.delivery.sink.BatchAnswer;

/** What came back, after all attempts. Reasons are for people; they hold no access key and nothing of the request. */
public sealed interface VendorReply {

    /**
     * An answer that another attempt would not change: a success in JSON, a redirection, or a refusal other than 429.
     *
     * @param status the HTTP status
     * @param body the JSON document; a missing node if the body is none
     * @param summary status and, if the body is no JSON, what it is instead, for a person
     */
    record Answered(int status, JsonNode body, String summary) implements VendorReply {
        public Answered {
            requireNonNull(body);
            requireNonNull(summary);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** There is no answer to go by. */
    sealed interface Unanswered extends VendorReply {

        /** Why not. */
        String reason();

        /** What that means for a batch. */
        BatchAnswer forBatch();
    }

    /** The server failed on it again and again (500). May have had an effect. */
    record Failed(String reason) implements Unanswered {
        public Failed {
            requireNonNull(reason);
        }

        @Override
        public BatchAnswer forBatch() {
            return new BatchAnswer.Failed(reason);
        }
    }

    /** No answer of the server itself to the last attempts: none at all, or a gateway's. May have had an effect. */
    record Lost(String reason) implements Unanswered {
        public Lost {
            requireNonNull(reason);
        }

        @Override
        public BatchAnswer forBatch() {
            return new BatchAnswer.Lost(reason);
        }
    }

    /** Told to wait for longer than patience lasts, or never connected. Has had no effect. */
    record Postponed(String reason) implements Unanswered {
        public Postponed {
            requireNonNull(reason);
        }

        @Override
        public BatchAnswer forBatch() {
            return new BatchAnswer.Postponed(reason);
        }
    }
}
