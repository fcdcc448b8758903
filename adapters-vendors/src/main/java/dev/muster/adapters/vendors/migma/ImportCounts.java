package dev.muster.adapters.vendors.migma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.outcome.Refusal;
import dev.muster.domain.delivery.outcome.RefusalCode;
import dev.muster.domain.delivery.sink.BatchAnswer;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The counts at the end of an import. Every contact that did not fail was stored. {@code success} is ignored, since the
 * documentation does not say whether it includes updates.
 */
final class ImportCounts {

    private static final Pattern BAD_ADDRESS =
            Pattern.compile("invalid e-?mail", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROW =
            Pattern.compile("^row #?[0-9]+(?: *\\([^)]*\\))? *: *", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final OutgoingBatch batch;
    private final int failed;
    private final Map<ContactId, Refusal> named = new LinkedHashMap<>();
    private Optional<Refusal> unnamed = Optional.empty();

    private ImportCounts(OutgoingBatch batch, int failed, List<String> errors) {
        this.batch = batch;
        this.failed = failed;
        NamedContacts contacts = new NamedContacts(batch);
        for (String error : errors) {
            Refusal refusal = refusal(error);
            Optional<ContactId> contact = contacts.find(error);
            if (contact.isPresent()) {
                named.putIfAbsent(contact.get(), refusal);
            } else if (unnamed.isEmpty()) {
                unnamed = Optional.of(refusal);
            }
        }
    }

    /** The answer for the batch; empty if the document has no counts. */
    static Optional<BatchAnswer> read(JsonNode counts, OutgoingBatch batch) {
        if (!counts.path("failed").canConvertToInt()) {
            return Optional.empty();
        }
        int failed = counts.path("failed").intValue();
        List<String> errors = new ArrayList<>();
        counts.path("errors").forEach(error -> errors.add(error.asText()));
        return Optional.of(
                failed <= 0 ? new BatchAnswer.Taken(Map.of()) : new ImportCounts(batch, failed, errors).answer());
    }

    private BatchAnswer answer() {
        if (failed >= batch.contacts().size()) {
            batch.contacts().stream().map(OutgoingContact::id).forEach(id -> named.putIfAbsent(id, reason()));
            return new BatchAnswer.Taken(named);
        }
        if (named.size() == failed) {
            return new BatchAnswer.Taken(named);
        }
        // If more contacts are named than failed, the texts were misread.
        Map<ContactId, Refusal> trusted = named.size() < failed ? named : Map.of();
        return new BatchAnswer.TakenInPart(failed, trusted, reason());
    }

    private Refusal reason() {
        boolean speaksOfOne = batch.contacts().size() == 1;
        return unnamed.filter(words -> speaksOfOne)
                .orElseGet(
                        () -> Refusal.forGood(RefusalCode.REFUSED, "Migma does not say why in a way that names it."));
    }

    private static Refusal refusal(String error) {
        RefusalCode code = BAD_ADDRESS.matcher(error).find() ? RefusalCode.ADDRESS_REFUSED : RefusalCode.REFUSED;
        return Refusal.forGood(code, ROW.matcher(error).replaceFirst(""));
    }
}
