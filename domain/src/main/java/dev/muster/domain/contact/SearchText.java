package dev.muster.domain.contact;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import java.text.Normalizer;
import java.util.List;

/** Text as a search compares it: in Unicode NFC, and in lower case code point by code point, whatever the locale. */
public final class SearchText {

    private SearchText() {}

    /** The text as it is compared. */
    public static String fold(String text) {
        return EmailSyntax.fold(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** Whether a search finds the person: in the address, or in the first and last name. An empty text finds everybody. */
    public static boolean finds(String search, Profile profile) {
        String folded = fold(search);
        String first = value(profile, AttributeKey.FIRST_NAME);
        String last = value(profile, AttributeKey.LAST_NAME);
        return List.of(profile.email().typed(), first, last, first + " " + last).stream()
                .anyMatch(text -> fold(text).contains(folded));
    }

    private static String value(Profile profile, String key) {
        return profile.attributes().find(key).map(AttributeValue::text).orElse("");
    }
}
