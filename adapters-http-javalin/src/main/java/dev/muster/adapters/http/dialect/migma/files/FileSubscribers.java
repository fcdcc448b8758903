package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.adapters.http.dialect.migma.subscriber.Subscriber;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.files.ContactFile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The rows of a file as subscribers. Used by one thread. */
final class FileSubscribers implements Iterator<Subscriber>, AutoCloseable {

    private final ContactFile file;
    private final Map<String, String> fields;
    private final Set<String> unwanted;
    private Optional<ContactRow> next = Optional.empty();

    /**
     * Reads the rest of an open file.
     *
     * @param fields the fields that the file's attributes stand for, by key
     * @param unwanted keys of attributes that nobody asked for
     */
    FileSubscribers(ContactFile file, Map<String, String> fields, Set<String> unwanted) {
        this.file = file;
        this.fields = fields;
        this.unwanted = unwanted;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = file.next();
        }
        return next.isPresent();
    }

    @Override
    public Subscriber next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file is at its end");
        }
        Subscriber subscriber = subscriber(next.orElseThrow());
        next = Optional.empty();
        return subscriber;
    }

    @Override
    public void close() {
        file.close();
    }

    private Subscriber subscriber(ContactRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, AttributeValue> customFields = new LinkedHashMap<>();
        Optional<String> phone = Optional.empty();
        for (RowAttribute attribute : row.attributes()) {
            String field = fields.getOrDefault(attribute.key(), ColumnMap.CUSTOM + attribute.key());
            if (unwanted.contains(attribute.key())) {
                continue;
            }
            if (field.startsWith(ColumnMap.CUSTOM)) {
                customFields.put(field.substring(ColumnMap.CUSTOM.length()), attribute.value());
            } else if (field.equals(AttributeKey.PHONE)) {
                phone = Optional.of(attribute.value().text());
            } else if (field.equals(ColumnMap.NAME)) {
                split(attribute.value().text(), texts);
            } else {
                texts.put(field, attribute.value().text());
            }
        }
        row.userId().ifPresent(userId -> customFields.put(AttributeKey.USER_ID, AttributeValue.text(userId)));
        return new Subscriber(
                row.position(),
                row.email(),
                phone,
                row.status(),
                Optional.empty(),
                texts,
                row.tags(),
                customFields,
                row.faults());
    }

    /** The last word is the last name; a single one is the first name. */
    private static void split(String name, Map<String, String> texts) {
        String trimmed = Blanks.trim(name);
        int blank = trimmed.length() - 1;
        while (blank >= 0 && !Blanks.isBlank(trimmed.substring(blank, blank + 1))) {
            blank--;
        }
        if (blank < 0) {
            texts.put(AttributeKey.FIRST_NAME, trimmed);
        } else {
            texts.put(AttributeKey.FIRST_NAME, Blanks.trim(trimmed.substring(0, blank)));
            texts.put(AttributeKey.LAST_NAME, trimmed.substring(blank + 1));
        }
    }
}
