package dev.muster.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.row.ContactRow;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whole files in tests. */
public final class TestFiles {

    private TestFiles() {}

    public static ContactFile csv(byte[] bytes) {
        return ready(ContactFile.open(new ByteArrayInputStream(bytes), ReadOptions.csv()));
    }

    public static ContactFile csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ContactFile ndjson(byte[] bytes) {
        return ready(ContactFile.open(new ByteArrayInputStream(bytes), ReadOptions.ndjson()));
    }

    public static ContactFile ndjson(String text) {
        return ndjson(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ContactFile ready(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Ready.class);
        return ((Opened.Ready) opened).file();
    }

    public static List<ContactRow> rows(ContactFile file) {
        List<ContactRow> rows = new ArrayList<>();
        for (Optional<ContactRow> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
