package dev.muster.adapters.vendors.transport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.delivery.sink.BatchAnswer;

/** The result of a request after all attempts. Reasons are for people; they hold no access key and no part of the request. */
public sealed interface VendorReply {

    /**
     * A final answer, which a retry would not change: a success in JSON, a redirect, or a refusal other than 429.
     *
     * @param status the HTTP status
     * @param body the JSON document; a missing node if the body is not JSON
     * @param summary the status and, if the body is not JSON, what it is instead, for a person
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

    /** No final answer. */
    sealed interface Unanswered extends VendorReply {

        /** Why there is none. */
        String reason();

        /** The answer to a batch that was sent with this request. */
        BatchAnswer forBatch();
    }

    /** The server failed on every attempt (500). The request may have had an effect. */
    record Failed(String reason) implements Unanswered {
        public Failed {
            requireNonNull(reason);
        }

        @Override
        public BatchAnswer forBatch() {
            return new BatchAnswer.Failed(reason);
        }
    }

    /** The last attempts got no answer, or only a gateway's. The request may have had an effect. */
    record Lost(String reason) implements Unanswered {
        public Lost {
            requireNonNull(reason);
        }

        @Override
        public BatchAnswer forBatch() {
            return new BatchAnswer.Lost(reason);
        }
    }

    /** The vendor asked for a longer wait than the total timeout allows, or was never reached. No effect. */
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
