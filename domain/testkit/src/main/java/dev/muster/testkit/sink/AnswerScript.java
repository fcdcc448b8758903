package dev.muster.testkit.sink;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a recording sink answers.
 *
 * @param refusals why a contact is refused; empty to take it
 * @param answers what is answered to a batch; empty to take it
 */
record AnswerScript(
        Function<OutgoingContact, Optional<Refusal>> refusals, Function<OutgoingBatch, Optional<BatchAnswer>> answers) {

    static final AnswerScript TAKE_ALL = new AnswerScript(contact -> Optional.empty(), batch -> Optional.empty());

    AnswerScript refusing(Predicate<OutgoingContact> contacts, Refusal refusal) {
        return new AnswerScript(
                contact -> refusals.apply(contact)
                        .or(() -> contacts.test(contact) ? Optional.of(refusal) : Optional.empty()),
                answers);
    }

    AnswerScript answering(Function<OutgoingBatch, Optional<BatchAnswer>> others) {
        return new AnswerScript(refusals, others);
    }

    Map<ContactId, Refusal> refusals(OutgoingBatch batch) {
        Map<ContactId, Refusal> refused = new LinkedHashMap<>();
        for (OutgoingContact contact : batch.contacts()) {
            refusals.apply(contact).ifPresent(refusal -> refused.put(contact.id(), refusal));
        }
        return refused;
    }

    Optional<BatchAnswer> answer(OutgoingBatch batch) {
        return answers.apply(batch);
    }
}
