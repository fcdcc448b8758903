package dev.muster.adapters.jdbi.column;

import dev.muster.domain.contact.UserId;
import dev.muster.domain.port.out.contact.Lookup;
import java.util.Collection;

/** What a statement asks for, as one JSON value, which the statement turns into rows. */
public final class JsonParameter {

    private JsonParameter() {}

    /**
     * An object: address keys, each with the fingerprint asked with, or {@code null}, which equals nothing, for none.
     */
    public static String ofFingerprints(Collection<Lookup> lookups) {
        return Json.write(json -> {
            json.writeStartObject();
            for (Lookup lookup : lookups) {
                json.writeFieldName(lookup.email().key());
                if (lookup.fingerprint().isNone()) {
                    json.writeNull();
                } else {
                    json.writeNumber(lookup.fingerprint().value());
                }
            }
            json.writeEndObject();
        });
    }

    /** An array of strings. */
    public static String ofUserIds(Collection<UserId> userIds) {
        return ofTexts(userIds.stream().map(UserId::value).toList());
    }

    /** An array of strings. */
    public static String ofTexts(Collection<String> texts) {
        return Json.write(json -> {
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    /** An array of integers, all 64 bits of each. */
    public static String ofNumbers(Collection<Long> numbers) {
        return Json.write(json -> {
            json.writeStartArray();
            for (long number : numbers) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        });
    }
}
