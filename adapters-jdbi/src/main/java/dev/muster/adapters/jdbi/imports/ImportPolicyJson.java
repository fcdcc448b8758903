package dev.muster.adapters.jdbi.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.muster.adapters.jdbi.column.EnumColumn;
import dev.muster.adapters.jdbi.column.Json;
import dev.muster.adapters.jdbi.column.JsonReader;
import dev.muster.adapters.jdbi.column.ProblemJson;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnDuplicateRow;
import dev.muster.domain.policy.OnExistingContact;
import dev.muster.domain.policy.OnFailure;
import dev.muster.domain.policy.OnKeyName;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.policy.OnTypeMismatch;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.policy.OnUserIdConflict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A policy as a JSON object of words. An override of consent is two of them: who decided it, and why. */
final class ImportPolicyJson {

    private static final String DUPLICATE_ROW = "on_duplicate_row";
    private static final String EXISTING_CONTACT = "on_existing_contact";
    private static final String UNKNOWN_KEY = "on_unknown_key";
    private static final String KEY_NAME = "on_key_name";
    private static final String BLANK_VALUE = "on_blank_value";
    private static final String TYPE_MISMATCH = "on_type_mismatch";
    private static final String CONSENT_CONFLICT = "on_consent_conflict";
    private static final String USER_ID_CONFLICT = "on_user_id_conflict";
    private static final String OVERLONG_EMAIL = "on_overlong_email";
    private static final String FAILURE = "on_failure";
    private static final String OVERRIDE_ACTOR = "consent_override_actor";
    private static final String OVERRIDE_REASON = "consent_override_reason";

    private ImportPolicyJson() {}

    static String write(ImportPolicy policy) {
        return Json.write(json -> {
            json.writeStartObject();
            write(DUPLICATE_ROW, policy.onDuplicateRow(), json);
            write(EXISTING_CONTACT, policy.onExistingContact(), json);
            write(UNKNOWN_KEY, policy.onUnknownKey(), json);
            write(KEY_NAME, policy.onKeyName(), json);
            write(BLANK_VALUE, policy.onBlankValue(), json);
            write(TYPE_MISMATCH, policy.onTypeMismatch(), json);
            write(policy.onConsentConflict(), json);
            write(USER_ID_CONFLICT, policy.onUserIdConflict(), json);
            write(OVERLONG_EMAIL, policy.onOverlongEmail(), json);
            write(FAILURE, policy.onFailure(), json);
            json.writeEndObject();
        });
    }

    private static void write(String question, Enum<?> answer, JsonGenerator json) throws IOException {
        json.writeStringField(question, EnumColumn.write(answer));
    }

    private static void write(OnConsentConflict answer, JsonGenerator json) throws IOException {
        if (answer instanceof OnConsentConflict.ApplyStated override) {
            json.writeStringField(OVERRIDE_ACTOR, override.actor());
            json.writeStringField(OVERRIDE_REASON, override.reason());
        } else if (answer instanceof OnConsentConflict.Protection protection) {
            write(CONSENT_CONFLICT, protection, json);
        }
    }

    static ImportPolicy parse(String document) throws SQLException {
        return JsonReader.parse(document, ImportPolicyJson::read);
    }

    private static ImportPolicy read(JsonParser json) throws IOException {
        Map<String, String> words = new HashMap<>();
        JsonReader.readObject(json, name -> words.put(name, json.getText()));
        return new ImportPolicy(
                answer(OnDuplicateRow.class, DUPLICATE_ROW, words),
                answer(OnExistingContact.class, EXISTING_CONTACT, words),
                answer(OnUnknownKey.class, UNKNOWN_KEY, words),
                answer(OnKeyName.class, KEY_NAME, words),
                answer(OnBlankValue.class, BLANK_VALUE, words),
                answer(OnTypeMismatch.class, TYPE_MISMATCH, words),
                onConsentConflict(words),
                answer(OnUserIdConflict.class, USER_ID_CONFLICT, words),
                answer(OnOverlongEmail.class, OVERLONG_EMAIL, words),
                answer(OnFailure.class, FAILURE, words));
    }

    private static OnConsentConflict onConsentConflict(Map<String, String> words) throws IOException {
        return words.containsKey(CONSENT_CONFLICT)
                ? answer(OnConsentConflict.Protection.class, CONSENT_CONFLICT, words)
                : new OnConsentConflict.ApplyStated(
                        ProblemJson.text(words, OVERRIDE_ACTOR), ProblemJson.text(words, OVERRIDE_REASON));
    }

    private static <E extends Enum<E>> E answer(Class<E> type, String question, Map<String, String> words)
            throws IOException {
        return EnumColumn.read(type, ProblemJson.text(words, question));
    }
}
