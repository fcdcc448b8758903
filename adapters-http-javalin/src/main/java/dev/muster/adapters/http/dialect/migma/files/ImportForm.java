package dev.muster.adapters.http.dialect.migma.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.muster.adapters.http.dialect.migma.files.DelimitedFile.Statements;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.dialect.migma.subscriber.SubscriberReader;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.form.MultipartForm;
import dev.muster.adapters.http.exchange.form.UploadedFile;
import dev.muster.adapters.http.exchange.json.Json;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Tags;
import dev.muster.files.ContactFile;
import dev.muster.files.format.Everybody;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A complete form for the import of a file.
 *
 * @param file the file, with what the form says of it
 * @param projectId where to
 * @param columns which column holds what
 * @param onConflict what if a contact is there already
 */
record ImportForm(DelimitedFile file, String projectId, ColumnMap columns, OnConflict onConflict) {

    static final String FILE = "file";

    private static final String COLUMN_MAP = "columnMap";
    private static final String ON_CONFLICT = "onConflict";
    private static final String DELIMITER = "delimiter";
    private static final String STATUS_MAP = "statusMap";
    private static final char COMMA = ',';

    /** What if a contact is there already? */
    enum OnConflict {
        /** The row is skipped. */
        SKIP,
        /** The row updates the contact. */
        UPSERT
    }

    /** What the form says, or all that is wrong with it. */
    static Checked<ImportForm> of(MultipartForm form, Json json) {
        FieldErrors requirements = new FieldErrors();
        if (form.file().isEmpty()) {
            requirements.add(FILE + " is required");
        }
        String projectId = requirements.text(ContactItem.PROJECT_ID, slot(form, ContactItem.PROJECT_ID));
        String map = last(form, COLUMN_MAP);
        ColumnMap columns = map.isEmpty() ? ColumnMap.NONE : ColumnMap.read(map, json, COLUMN_MAP, requirements);
        OnConflict onConflict = onConflict(last(form, ON_CONFLICT), requirements);
        char delimiter = delimiter(last(form, DELIMITER), requirements);
        Everybody everybody = new Everybody(
                status(last(form, ContactItem.STATUS), requirements),
                tags(form.values(ContactItem.TAGS), json, requirements));
        Statements stated = new Statements(
                form.file().map(UploadedFile::name).orElse(""),
                everybody,
                StatusMap.read(last(form, STATUS_MAP), json, STATUS_MAP, requirements));
        DelimitedFile file = new DelimitedFile(
                form.file().<ContactFile.Content>map(content -> content::stream).orElse(InputStream::nullInputStream),
                delimiter,
                stated);
        return requirements.checked(new ImportForm(file, projectId, columns, onConflict));
    }

    private static Optional<ContactStatus> status(String word, FieldErrors requirements) {
        Optional<ContactStatus> status = ContactStatus.ofWord(Blanks.trim(word));
        if (status.isEmpty() && !Blanks.isBlank(word)) {
            requirements.add(ContactItem.STATUS + " must be " + StatusMap.STATUSES);
        }
        return status;
    }

    private static OnConflict onConflict(String word, FieldErrors requirements) {
        if (!List.of("", "skip", "upsert").contains(Blanks.trim(word))) {
            requirements.add(ON_CONFLICT + " must be skip or upsert");
        }
        return Blanks.trim(word).equals("skip") ? OnConflict.SKIP : OnConflict.UPSERT;
    }

    private static char delimiter(String text, FieldErrors requirements) {
        if (text.isEmpty()) {
            return COMMA;
        }
        char delimiter = text.equals("\\t") ? '\t' : text.charAt(0);
        boolean isSensible = delimiter == '\t'
                || (delimiter >= ' ' && delimiter <= '~' && delimiter != '"' && !Character.isLetterOrDigit(delimiter));
        if ((text.length() > 1 && delimiter != '\t') || !isSensible) {
            requirements.add(DELIMITER + " must be one character, such as a comma or a semicolon");
        }
        return delimiter;
    }

    private static List<String> tags(List<String> values, Json json, FieldErrors requirements) {
        List<String> tags = new ArrayList<>();
        for (String value : values) {
            (Blanks.trim(value).startsWith("[")
                            ? jsonTags(value, json, requirements).stream()
                            : Stream.of(value.split(",")))
                    .map(Blanks::trim)
                    .filter(tag -> !tag.isEmpty())
                    .forEach(tags::add);
        }
        for (String tag : tags) {
            if (tag.codePointCount(0, tag.length()) > Tags.MOST_CHARACTERS) {
                requirements.add("A tag takes at most " + Tags.MOST_CHARACTERS + " characters");
            }
            if (!StorableText.isStorable(tag)) {
                requirements.add("A tag contains a character that cannot be stored");
            }
        }
        return tags;
    }

    private static List<String> jsonTags(String value, Json json, FieldErrors requirements) {
        try (JsonParser parser = json.parser(value)) {
            parser.nextToken();
            List<String> tags = requirements.texts(ContactItem.TAGS, SubscriberReader.texts(parser));
            if (parser.nextToken() != null) {
                requirements.add(ContactItem.TAGS + " is not valid JSON: something follows the array");
            }
            return tags;
        } catch (JsonProcessingException malformed) {
            requirements.add(ContactItem.TAGS + " is neither a JSON array nor names between commas");
            return List.of();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a text in memory can be read", unreadable);
        }
    }

    private static JsonField<String> slot(MultipartForm form, String field) {
        List<String> values = form.values(field);
        return values.isEmpty() ? JsonField.missing() : new JsonField.Filled<>(last(form, field));
    }

    /** Of repeated fields the last one counts; empty if there is none. */
    private static String last(MultipartForm form, String field) {
        List<String> values = form.values(field);
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }
}
