package dev.muster.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.RowAttribute;
import dev.muster.files.ContactFile.Opened;
import dev.muster.files.ContactFile.Refusal;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.FileFormat;
import dev.muster.files.format.FileLayout;
import dev.muster.files.format.ReadOptions;
import dev.muster.files.text.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Nested
    class Refuses {

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "  \r\n \r\n", "\uFEFF", "\uFEFF\n"})
        void aFileWithNothingInIt(String text) {
            assertThat(refusal(text).reason()).isEqualTo(Refusal.EMPTY);
        }

        @Test
        void aFileOfDelimitersOnly() {
            assertThat(refusal(",,\n\n,,\n").reason()).isEqualTo(Refusal.EMPTY);
        }

        @Test
        void anEmptyUtf16File() {
            byte[] markOnly = {(byte) 0xFF, (byte) 0xFE};
            assertThat(refusal(ContactFile.open(new ByteArrayInputStream(markOnly), ReadOptions.csv()))
                            .reason())
                    .isEqualTo(Refusal.EMPTY);
        }

        @Test
        void aFileWithoutAnEmailColumnAndNamesTheOnesItHas() {
            Opened.Refused refused = refusal("Kunde,Ort\nAda,London\n");

            assertThat(refused.reason()).isEqualTo(Refusal.NO_EMAIL_COLUMN);
            assertThat(refused.hint()).contains("Kunde, Ort").contains("--map COLUMN=email");
        }

        @Test
        void aFileWithoutAHeader() {
            Opened.Refused refused = refusal("ada@example.org,Ada\nbob@example.org,Bob\n");

            assertThat(refused.reason()).isEqualTo(Refusal.NO_EMAIL_COLUMN);
            assertThat(refused.hint()).contains("first line already holds an address");
        }

        @Test
        void aHeaderWhoseQuoteIsNotClosed() {
            assertThat(headerHint("email,\"name\nada@example.org,Ada"))
                    .contains("lines 1 to 2", "a quote is opened and not closed", "Close it");
        }

        @Test
        void aHeaderWithTextBehindAQuote() {
            assertThat(headerHint("\nemail,\"na\"me\na@example.org,A\n"))
                    .contains("line 2", "text follows a closing quote", "Double the quotes");
        }

        @ParameterizedTest
        @ValueSource(strings = {"email,\"na\"me", "email,\"na\"me\n", "\"na\"me,email\n", "Kunde,\"na\"me\n"})
        void aHeaderWithTextBehindAQuoteWhenNoRowsShowTheDelimiter(String text) {
            assertThat(headerHint(text)).contains("line 1", "text follows a closing quote");
        }

        @Test
        void aHeaderWithTextBehindAQuoteAboveRowsThatHoldAnotherDelimiter() {
            assertThat(headerHint("email,\"na\"me;x;y\nb;A;B,a@example.org\n"))
                    .contains("line 1", "text follows a closing quote");
        }

        @ParameterizedTest
        @CsvSource({
            "'email,\"name', line 1",
            "'email,\"name\n', line 1",
            "'email,\"name\r\n', line 1",
            "'email,\"name\na@example.org,A\n', lines 1 to 2",
            "'email,\"name\n\n', lines 1 to 2"
        })
        void aHeaderWhoseQuoteIsNotClosedWithTheLastLineOfTheFile(String text, String lines) {
            assertThat(headerHint(text)).contains("cannot be read, " + lines + ":", "a quote is opened and not closed");
        }

        @Test
        void aHeaderLineThatIsTooLongWithoutBlamingAQuote() {
            String huge = "x".repeat(RecordReader.MOST_CHARACTERS);

            assertThat(headerHint("email," + huge + "\na@example.org,A\n"))
                    .contains("line 1", "more than 1,048,576 characters", "Shorten")
                    .doesNotContain("quote");
        }

        @Test
        void aHeaderThatIsTooLongOverSeveralLinesBecauseOfAQuote() {
            String lines = "a@example.org,A\n".repeat(70_000) + "a@example.org,A";

            assertThat(headerHint("\nemail,\"name\n" + lines))
                    .contains("lines 2 to 70003", "more than 1,048,576 characters", "a quote on line 2 is not closed");
        }

        @Test
        void aHeaderOfTooManyColumnsWithoutBlamingAQuote() {
            assertThat(headerHint("email" + ",x".repeat(RecordReader.MOST_FIELDS) + "\na@example.org\n"))
                    .contains("line 1", "more than 16,384 columns", "Remove")
                    .doesNotContain("quote");
        }

        private String headerHint(String text) {
            Opened.Refused refused = refusal(text);
            assertThat(refused.reason()).isEqualTo(Refusal.HEADER_MALFORMED);
            return refused.hint();
        }

        @ParameterizedTest
        @CsvSource({
            "504B0304140006, NOT_TEXT, save it as CSV",
            "D0CF11E0A1B11AE1, NOT_TEXT, save it as CSV",
            "255044462D312E37, NOT_TEXT, PDF",
            "1F8B0800, NOT_TEXT, gunzip",
            "3C68746D6C3E, OTHER_FORMAT, HTML",
            "424547494E3A56434152440A, OTHER_FORMAT, vCards",
            "7B22656D61696C223A317D, OTHER_FORMAT, --format ndjson"
        })
        void filesOfOtherKindsWithACure(String hex, Refusal reason, String cure) {
            byte[] bytes = java.util.HexFormat.of().parseHex(hex);
            Opened.Refused refused = refusal(ContactFile.open(new ByteArrayInputStream(bytes), ReadOptions.csv()));

            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.hint()).contains(cure);
        }

        @ParameterizedTest
        @CsvSource({
            "'[{\"email\":\"a@example.org\"}]', jq -c '.[]'",
            "'{\n  \"email\": \"a@example.org\"\n}', jq -c .",
            "'email,name', --format csv"
        })
        void jsonThatIsNotOneObjectALine(String text, String cure) {
            Opened.Refused refused =
                    refusal(ContactFile.open(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.ndjson()));

            assertThat(refused.reason()).isEqualTo(Refusal.OTHER_FORMAT);
            assertThat(refused.hint()).contains(cure);
        }

        @Test
        void aMappingOfAColumnThatIsNotThere() {
            Opened.Refused refused = refusal(open("email,name\n", Map.of("nmae", "firstName")));

            assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_MAPPED_COLUMN);
            assertThat(refused.hint()).contains("nmae").contains("email, name");
        }

        @ParameterizedTest
        @ValueSource(strings = {"email", "userId", "firstName", "plan"})
        void aMappingOfTwoColumnsToOneKey(String key) {
            Map<String, String> mapping = new LinkedHashMap<>();
            mapping.put("a", key);
            mapping.put("b", key);

            assertThat(refusal(open("email,a,b\n", mapping)).reason()).isEqualTo(Refusal.DUPLICATE_COLUMN_MEANING);
        }

        @Test
        void andClosesTheStream() {
            AtomicBoolean closed = new AtomicBoolean();

            ContactFile.open(noting(closed, ""), ReadOptions.csv());

            assertThat(closed).isTrue();
        }
    }

    @Nested
    class Mapping {

        @Test
        void winsOverWhatTheHeadersSuggest() {
            FileLayout layout = ready(open("Email,Work Mail,Plan\n", Map.of("Work Mail", "email", "Plan", "-")))
                    .layout();

            assertThat(layout.meanings())
                    .containsExactly(
                            ColumnMeaning.attribute("email_2"),
                            ColumnMeaning.of(ColumnMeaning.Kind.EMAIL),
                            ColumnMeaning.of(ColumnMeaning.Kind.LEFT_OUT));
        }

        @Test
        void takesAColumnExactlyBeforeItTakesItLoosely() {
            FileLayout layout =
                    ready(open("email,PLAN,plan\n", Map.of("plan", "tier"))).layout();

            assertThat(layout.meanings().get(2)).isEqualTo(ColumnMeaning.attribute("tier"));
        }

        @Test
        void takesAColumnLooselyIfThereIsNoOther() {
            FileLayout layout = ready(open("email,Pl\u00E4n Name\n", Map.of("plan name", "Tier")))
                    .layout();

            assertThat(layout.meanings().get(1)).isEqualTo(ColumnMeaning.attribute("Tier"));
        }

        @Test
        void mayReadAnyColumnAsStatus() {
            List<ContactRow> rows = rows(
                    open("email,Zustand\na@example.org,verzogen\nb@example.org,active\n", Map.of("Zustand", "status")));

            assertThat(rows).map(row -> row.status().orElse("")).containsExactly("", "subscribed");
            assertThat(rows.get(0).faults()).map(Problem::value).containsExactly("verzogen");
            assertThat(rows.get(0).faults().get(0).hint()).contains("--map-status \"verzogen=unsubscribed\"");
        }

        @Test
        void reachesMembersOfJson() {
            List<ContactRow> rows = rows(ContactFile.open(
                    bytes("{\"Kontakt\":\"a@example.org\",\"email\":\"b@example.org\"}\n", UTF_8),
                    ReadOptions.ndjson().withMapping(Map.of("kontakt", "email"))));

            assertThat(rows).map(ContactRow::email).containsExactly("a@example.org");
        }

        @Test
        void helpsToFindTheDelimiter() {
            FileLayout layout = ready(open("Kontakt;Ort, Land\na@example.org;x\n", Map.of("Kontakt", "email")))
                    .layout();

            assertThat(layout.columns()).containsExactly("Kontakt", "Ort, Land");
        }

        @Test
        void needsAKey() {
            assertThatThrownBy(() -> ReadOptions.csv().withMapping(Map.of("a", "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Encodings {

        /** More than the prefix that is looked at when a stream is opened. */
        private final String manyAsciiRows = "email,name\n" + "plain@example.org,Plain\n".repeat(5_000);

        @Test
        void keepsLateBytesOfAnotherEncodingAsFaultsOfTheirRowWhenReadingAStream() {
            List<ContactRow> rows = rows(ContactFile.open(
                    bytes(manyAsciiRows + "jose@example.org,Jos\u00E9\nlast@example.org,Last\n", WINDOWS_1252),
                    ReadOptions.csv()));

            ContactRow bad = rows.get(5_000);
            assertThat(rows).hasSize(5_002);
            assertThat(bad.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo(ProblemCode.TEXT_UNDECODABLE);
                assertThat(fault.field()).isEqualTo("name");
                assertThat(fault.value()).isEqualTo("Jos\u00E9");
                assertThat(fault.row().line()).hasValue(5_002);
            });
            assertThat(bad.original()).containsExactly("jose@example.org", "Jos\u00E9");
            assertThat(rows.get(5_001).faults()).isEmpty();
        }

        @Test
        void findsALateAccentWhenReadingAFileOrContentThatCanBeReadAgain(@TempDir Path dir) throws IOException {
            Path latin = Files.write(
                    dir.resolve("latin.csv"), (manyAsciiRows + "jose@example.org,Jos\u00E9\n").getBytes(WINDOWS_1252));
            Path utf8 = Files.write(
                    dir.resolve("utf8.csv"), (manyAsciiRows + "jose@example.org,Jos\u00E9\n").getBytes(UTF_8));

            for (Path file : List.of(latin, utf8)) {
                List<ContactRow> rows = rows(ContactFile.open(file, ReadOptions.csv()));
                assertThat(rows.get(5_000).attributes()).containsExactly(RowAttribute.of("name", "Jos\u00E9"));
                assertThat(rows.get(5_000).faults()).isEmpty();
                assertThat(rows(ContactFile.open(() -> Files.newInputStream(file), ReadOptions.csv())))
                        .isEqualTo(rows);
            }
        }

        @Test
        void keepsACharacterThatIsCutByTheEndOfThePrefix() {
            String filler = "email,name\na@example.org,";
            String name = "x".repeat(FileOpener.START_BYTES - filler.length() - 1) + "\u20AC";

            List<ContactRow> rows = rows(ContactFile.open(bytes(filler + name + "\n", UTF_8), ReadOptions.csv()));

            assertThat(rows.get(0).attributes()).containsExactly(RowAttribute.of("name", name));
        }

        @Test
        void reportsAnOddByteAtTheEndOfUtf16() {
            byte[] text = "email,n\na@example.org,b".getBytes(UTF_16LE);
            byte[] odd = java.util.Arrays.copyOf(text, text.length + 1);
            odd[text.length] = 'x';

            List<ContactRow> rows = rows(ContactFile.open(new ByteArrayInputStream(odd), ReadOptions.csv()));

            assertThat(rows.get(0).faults())
                    .extracting(fault -> fault.code())
                    .containsExactly(ProblemCode.TEXT_UNDECODABLE);
        }

        @Test
        void reportsBytesThatWindows1252DoesNotHave() {
            byte[] bytes = "email,name\na@example.org,J\u00FCr?\n".getBytes(WINDOWS_1252);
            bytes[bytes.length - 2] = (byte) 0x81;

            List<ContactRow> rows = rows(ContactFile.open(new ByteArrayInputStream(bytes), ReadOptions.csv()));

            assertThat(rows.get(0).faults())
                    .extracting(fault -> fault.code())
                    .containsExactly(ProblemCode.TEXT_UNDECODABLE);
        }
    }

    @Nested
    class Limits {

        @Test
        void anEndlessQuoteCostsOneRowAndNoMemory() {
            String start = "email,name\na@example.org,A\nb@example.org,\"B\n";
            InputStream in = new SequenceInputStream(
                    bytes(start, UTF_8), new Repeating("c@example.org,C\n".getBytes(UTF_8), 500_000));

            List<ContactRow> rows = rows(ContactFile.open(in, ReadOptions.csv()));

            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).faults()).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo(ProblemCode.RECORD_MALFORMED);
                assertThat(fault.hint()).contains("Lines 3 to 500003").contains("quote");
            });
        }

        @Test
        void aRecordThatIsTooLongDoesNotHideTheNextOne() {
            String huge = "x".repeat(RecordReader.MOST_CHARACTERS);

            List<ContactRow> rows =
                    rows(open("email,name\na@example.org,\"" + huge + "\n\"\nb@example.org,B\n", Map.of()));

            assertThat(rows).map(ContactRow::email).containsExactly("", "b@example.org");
            assertThat(rows.get(1).position().line()).hasValue(4);
        }

        @Test
        void aSingleLineThatIsTooLongIsNotBlamedOnAQuote() {
            String huge = "x".repeat(RecordReader.MOST_CHARACTERS);

            List<ContactRow> rows = rows(open("email,name\na@example.org," + huge + "\n", Map.of()));

            assertThat(rows.get(0).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.hint())
                            .contains("Line 2", "more than 1,048,576 characters", "Shorten")
                            .doesNotContain("quote"));
        }

        @Test
        void aRecordBelowTheLimitIsRead() {
            String large = "x".repeat(RecordReader.MOST_CHARACTERS - 100);

            List<ContactRow> rows = rows(open("email,name\na@example.org," + large + "\n", Map.of()));

            assertThat(rows.get(0).attributes()).containsExactly(RowAttribute.of("name", large));
        }

        @Test
        void aLineOfJsonThatIsTooLongDoesNotHideTheNextOne() {
            String huge = "x".repeat(RecordReader.MOST_CHARACTERS);
            List<ContactRow> rows = rows(ContactFile.open(
                    bytes("{\"email\":\"" + huge + "\"}\n{\"email\":\"b@example.org\"}\n", UTF_8),
                    ReadOptions.ndjson()));

            assertThat(rows).map(ContactRow::email).containsExactly("", "b@example.org");
            assertThat(rows.get(0).faults())
                    .extracting(fault -> fault.code())
                    .containsExactly(ProblemCode.RECORD_MALFORMED);
        }

        @Test
        void moreFieldsThanAnySpreadsheetHasAreAProblem() {
            List<ContactRow> rows = rows(open("email,name\n" + ",".repeat(20_000) + "x\nb@example.org,B\n", Map.of()));

            assertThat(rows).map(ContactRow::email).containsExactly("", "b@example.org");
            assertThat(rows.get(0).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.hint()).contains("Line 2", "more than 16,384 columns"));
        }
    }

    @Test
    void throwsIfTheStreamBreaks() {
        InputStream broken =
                new SequenceInputStream(bytes("email\n" + "a@example.org\n".repeat(10_000), UTF_8), new Broken());

        assertThatThrownBy(() -> rows(ContactFile.open(broken, ReadOptions.csv())))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> ContactFile.open(new Broken(), ReadOptions.csv()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void takesTheDelimiterThatLetsTheHeaderNameAnEmailColumn() {
        FileLayout layout = ready(open("E-Mail;Ort, Land, Planet\na@example.org;Ulm, DE, Erde\n", Map.of()))
                .layout();

        assertThat(layout.columns()).containsExactly("E-Mail", "Ort, Land, Planet");
    }

    @Test
    void takesQuotesForQuotesEvenWithBlanksAroundThem() {
        List<ContactRow> rows =
                rows(open("\"name\", \"email\"\n\"A, B\" ,\t\"a\n@example.org\"\n C ,b@example.org\n", Map.of()));

        assertThat(rows)
                .map(ContactRow::original)
                .containsExactly(List.of("A, B", "a\n@example.org"), List.of(" C ", "b@example.org"));
        assertThat(rows.get(1).position().line()).hasValue(4);
    }

    @Test
    void staysAtItsEnd() {
        ContactFile file = ready(open("email\na@example.org\n", Map.of()));

        assertThat(file.next()).isPresent();
        assertThat(file.next()).isEmpty();
        assertThat(file.next()).isEmpty();
    }

    @Test
    void closesTheStream() {
        AtomicBoolean closed = new AtomicBoolean();
        ContactFile file = ready(ContactFile.open(noting(closed, "email\n"), ReadOptions.csv()));

        file.close();

        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.csv, CSV", "a.txt, CSV", "a, CSV", "A.NDJSON, NDJSON", "a.jsonl, NDJSON", "a.JSON, NDJSON", "-, CSV"
    })
    void choosesTheFormatByName(String name, FileFormat format) {
        assertThat(FileFormat.ofName(name)).isEqualTo(format);
    }

    private static Opened open(String text, Map<String, String> mapping) {
        return ContactFile.open(bytes(text, UTF_8), ReadOptions.csv().withMapping(mapping));
    }

    private static Opened.Refused refusal(String text) {
        return refusal(open(text, Map.of()));
    }

    private static Opened.Refused refusal(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Refused.class);
        return (Opened.Refused) opened;
    }

    private static ContactFile ready(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Ready.class);
        return ((Opened.Ready) opened).file();
    }

    private static List<ContactRow> rows(Opened opened) {
        ContactFile file = ready(opened);
        List<ContactRow> rows = new ArrayList<>();
        for (Optional<ContactRow> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static ByteArrayInputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static InputStream noting(AtomicBoolean closed, String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    /** The same bytes again and again. */
    private static final class Repeating extends InputStream {

        private final byte[] bytes;
        private long left;
        private int next;

        Repeating(byte[] bytes, long times) {
            this.bytes = bytes;
            this.left = bytes.length * times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                target[offset + i] = bytes[next];
                next = (next + 1) % bytes.length;
            }
            left -= count;
            return count == 0 ? -1 : count;
        }
    }

    /** A stream that is gone. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("gone");
        }
    }
}
