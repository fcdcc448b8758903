package dev.muster.domain.delivery.sink;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import java.util.Map;

/** What a sink said to a batch, after all attempts that it is worth. */
public sealed interface BatchAnswer {

    /**
     * It took the batch.
     *
     * @param refused those it did not take; all others are there
     */
    record Taken(Map<ContactId, Refusal> refused) implements BatchAnswer {
        public Taken {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * It took the batch but for some contacts, and did not say which.
     *
     * @param refusedContacts how many it did not take, the named ones included
     * @param named those it named
     * @param reason what it said of the others
     */
    record TakenInPart(int refusedContacts, Map<ContactId, Refusal> named, Refusal reason) implements BatchAnswer {
        public TakenInPart {
            named = Map.copyOf(named);
            requireNonNull(reason);
        }
    }

    /**
     * It took nothing because of something in the batch.
     *
     * @param reason what it said
     * @param named the contacts it said that of; empty if it did not say
     */
    record Refused(Refusal reason, Map<ContactId, Refusal> named) implements BatchAnswer {
        public Refused {
            requireNonNull(reason);
            named = Map.copyOf(named);
        }
    }

    /** It failed on every attempt; whether the batch had an effect is not known. */
    record Failed(String reason) implements BatchAnswer {
        public Failed {
            requireNonNull(reason);
        }
    }

    /** No answer came back; whether the batch had an effect is not known. */
    record Lost(String reason) implements BatchAnswer {
        public Lost {
            requireNonNull(reason);
        }
    }

    /** It cannot be asked now: it wants to be asked later, or was never connected to. The batch had no effect. */
    record Postponed(String reason) implements BatchAnswer {
        public Postponed {
            requireNonNull(reason);
        }
    }

    /** It does not let us in: the access key, the address or the target is wrong. The batch had no effect. */
    record Closed(String reason) implements BatchAnswer {
        public Closed {
            requireNonNull(reason);
        }
    }
}
