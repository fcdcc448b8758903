package dev.muster.adapters.http.dialect.migma.files;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.files.ContactFile;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Opened.Ready;
import dev.muster.files.ContactFile.Opened.Refused;
import dev.muster.files.ContactFile.Opened.Unclear;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.FileLayout;
import dev.muster.files.format.ReadOptions;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens a file so that the columns of a {@link ColumnMap} are read, each as what the map says it is, and those that speak of
 * consent, unless the map leaves them out; without a map all columns, each as what its header says.
 */
final class MappedFile {

    /** The names of fields while a file is read, where a field's own name would have another meaning. */
    private static final String PLACEHOLDER = "columnMap.";

    private static final String TWICE = "columnMap names one column more than once";

    private static final Set<String> FIELDS_THAT_FILES_KNOW =
            Set.of(AttributeKey.EMAIL, AttributeKey.PHONE, ContactItem.STATUS, ContactItem.TAGS);

    private static final Map<String, String> PLAIN_FIELDS = Stream.of(
                    AttributeKey.FIRST_NAME,
                    AttributeKey.LAST_NAME,
                    AttributeKey.PHONE,
                    AttributeKey.COUNTRY,
                    AttributeKey.LANGUAGE)
            .collect(Collectors.toMap(field -> field, field -> field));

    private final DelimitedFile file;
    private final ColumnMap columns;

    MappedFile(DelimitedFile file, ColumnMap columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The rows, or what is in their way. What is opened here is to be closed. */
    Checked<FileSubscribers> open() {
        if (columns.headers().isEmpty()) {
            return openAsItIs();
        }
        Map<String, String> asked = new LinkedHashMap<>(columns.consent());
        columns.headers()
                .forEach((field, header) ->
                        asked.put(header, field.equals(AttributeKey.EMAIL) ? field : PLACEHOLDER + field));
        Opened opened = file.open(asked);
        if (!(opened instanceof Ready ready)) {
            return refused(opened);
        }
        FileLayout layout = layout(ready);
        Map<String, String> fields = fields(layout);
        Optional<String> repeated = repeated(layout, fields);
        if (repeated.isPresent()) {
            return ambiguous(repeated.get());
        }
        if (fields.size() < columns.headers().size()) {
            return Checked.refused(Answers.error(400, TWICE));
        }
        return opened(file.open(mapping(layout, fields)), fields);
    }

    /** Without a map every column is what its header says. */
    private Checked<FileSubscribers> openAsItIs() {
        Opened opened = file.open(Map.of());
        return opened instanceof Ready ready
                ? Checked.passed(new FileSubscribers(ready.file(), PLAIN_FIELDS, Set.of()))
                : refused(opened);
    }

    /** The column of the addresses has been found before; that there is none means that another field took it away. */
    private Checked<FileSubscribers> refused(Opened opened) {
        String text = opened instanceof Refused refused ? refused.hint() : ((Unclear) opened).hint();
        boolean isTaken = !columns.headers().isEmpty()
                && opened instanceof Refused refused
                && refused.reason() == Refusal.NO_EMAIL_COLUMN;
        return Checked.refused(Answers.error(400, isTaken ? TWICE : text));
    }

    private static FileLayout layout(Ready ready) {
        ready.file().close();
        return ready.file().layout();
    }

    /** The fields by the headers of their columns, as these stand in the file. */
    private static Map<String, String> fields(FileLayout layout) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            ColumnMeaning meaning = layout.meanings().get(i);
            if (meaning.kind() == ColumnMeaning.Kind.EMAIL) {
                fields.put(layout.columns().get(i), AttributeKey.EMAIL);
            } else if (meaning.key().startsWith(PLACEHOLDER)) {
                fields.put(layout.columns().get(i), meaning.key().substring(PLACEHOLDER.length()));
            }
        }
        return fields;
    }

    private static Optional<String> repeated(FileLayout layout, Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(header -> Collections.frequency(layout.columns(), header) > 1)
                .findFirst();
    }

    private Map<String, String> mapping(FileLayout layout, Map<String, String> fields) {
        Map<String, String> mapping = new LinkedHashMap<>(columns.consent());
        for (int i = 0; i < layout.columns().size(); i++) {
            String header = layout.columns().get(i);
            String field = fields.get(header);
            if (field != null) {
                mapping.put(header, key(field));
            } else if (layout.meanings().get(i).kind() != ColumnMeaning.Kind.STATUS) {
                mapping.put(header, ReadOptions.LEAVE_OUT);
            }
        }
        return mapping;
    }

    private static String key(String field) {
        return FIELDS_THAT_FILES_KNOW.contains(field) ? field : PLACEHOLDER + field;
    }

    private Checked<FileSubscribers> opened(Opened opened, Map<String, String> fields) {
        if (!(opened instanceof Ready ready)) {
            return refused(opened);
        }
        ContactFile file = ready.file();
        Optional<String> stray = stray(file.layout(), fields);
        if (stray.isPresent()) {
            file.close();
            return ambiguous(stray.get());
        }
        Map<String, String> fieldsByKey =
                fields.values().stream().collect(Collectors.toMap(MappedFile::key, field -> field));
        Set<String> unwanted = new HashSet<>();
        file.layout().meanings().forEach(meaning -> unwanted.add(meaning.key()));
        unwanted.removeAll(fieldsByKey.keySet());
        return Checked.passed(new FileSubscribers(file, fieldsByKey, unwanted));
    }

    /** A column that nobody asked for and that would be read all the same, since another one has its name. */
    private static Optional<String> stray(FileLayout layout, Map<String, String> fields) {
        for (int i = 0; i < layout.columns().size(); i++) {
            ColumnMeaning.Kind kind = layout.meanings().get(i).kind();
            boolean isDropped = kind == ColumnMeaning.Kind.LEFT_OUT
                    || kind == ColumnMeaning.Kind.ATTRIBUTE
                    || kind == ColumnMeaning.Kind.STATUS;
            if (!isDropped && !fields.containsKey(layout.columns().get(i))) {
                return Optional.of(layout.columns().get(i));
            }
        }
        return Optional.empty();
    }

    private static Checked<FileSubscribers> ambiguous(String header) {
        return Checked.refused(
                Answers.error(400, "The file has more than one column " + header + ". Give each a name of its own."));
    }
}
