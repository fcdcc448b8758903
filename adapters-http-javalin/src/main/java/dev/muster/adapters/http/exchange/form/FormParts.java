package dev.muster.adapters.http.exchange.form;

import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.identifier.Sha256;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the parts of a form, the file's bytes straight on disk. Used for one form. */
final class FormParts {

    private static final int MOST_PARTS = 100;
    private static final int MOST_FIELD_BYTES = 1 << 20;

    private final String fileField;
    private final SortedMap<String, List<String>> fields = new TreeMap<>();
    private Optional<Path> file = Optional.empty();
    private String fileDigest = "";
    private int parts;
    private int fieldBytes;

    FormParts(String fileField) {
        this.fileField = fileField;
    }

    MultipartForm form() {
        return new MultipartForm(fields, file, fileDigest);
    }

    /** Leaves nothing behind. */
    void forget() {
        file.ifPresent(MultipartForm::delete);
    }

    void take(Map<String, String> headers, PartCutter cutter) throws IOException {
        parts++;
        if (parts > MOST_PARTS) {
            throw new MalformedForm("The form has more than " + MOST_PARTS + " parts.");
        }
        String name = HeaderParameters.of(headers.getOrDefault("content-disposition", ""))
                .get("name");
        if (name == null) {
            throw new MalformedForm("A part of the form has no name.");
        }
        if (name.equals(fileField)) {
            takeFile(cutter);
        } else {
            takeField(name, cutter);
        }
    }

    private void takeField(String name, PartCutter cutter) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        cutter.copyTo(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                fieldBytes++;
                if (fieldBytes > MOST_FIELD_BYTES) {
                    throw new MalformedForm("The fields of the form are longer than " + MOST_FIELD_BYTES + " bytes.");
                }
                content.write(b);
            }
        });
        fields.computeIfAbsent(name, unheardOf -> new ArrayList<>())
                .add(StorableText.withoutLoneSurrogates(content.toString(StandardCharsets.UTF_8)));
    }

    private void takeFile(PartCutter cutter) throws IOException {
        if (file.isPresent()) {
            throw new MalformedForm("The form holds more than one " + fileField + ".");
        }
        try (Disk disk = open();
                DigestOutputStream digesting = new DigestOutputStream(disk, Sha256.start());
                BufferedOutputStream buffered = new BufferedOutputStream(digesting)) {
            cutter.copyTo(buffered);
            buffered.flush();
            fileDigest = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private Disk open() {
        try {
            Path created = Files.createTempFile("muster-upload-", "");
            file = Optional.of(created);
            return new Disk(Files.newOutputStream(created));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells a disk that does not take the file from a body that breaks off: the former is no fault of the client. */
    private static final class Disk extends OutputStream {

        private final OutputStream out;

        Disk(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
