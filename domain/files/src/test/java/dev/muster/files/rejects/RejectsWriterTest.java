package dev.muster.files.rejects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.files.ContactFile;
import dev.muster.files.TestFiles;
import dev.muster.files.format.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RejectsWriterTest {

    @Nested
    class OfCsv {

        @Test
        void keepsColumnsAndDelimiterAndAddsFour() {
            ContactFile file = TestFiles.csv("Name;E-Mail\nJ\u00FCrgen;nope\n");

            assertThat(rejectAll(file).split("\r\n"))
                    .containsExactly(
                            "\uFEFFName;E-Mail;_line;_code;_field;_hint",
                            "J\u00FCrgen;nope;2;EMAIL_MALFORMED;email;Correct the address.");
        }

        @Test
        void isSafeAgainstFormulasAndReadAgainAsItWas() {
            String text = "=head,email,note\n=cmd|'x',+49123,'=y\n\"\tx\",-1,@a\n";

            String rejects = rejectAll(TestFiles.csv(text));

            assertThat(rejects).contains("\r\n'=cmd|'x','+49123,''=y,2,").contains("\r\n'\tx,'-1,'@a,3,");
            ContactFile again = TestFiles.csv(rejects);
            assertThat(again.layout().columns()).startsWith("=head", "email", "note");
            assertThat(TestFiles.rows(again))
                    .map(ContactRow::original)
                    .containsExactly(List.of("=cmd|'x'", "+49123", "'=y"), List.of("\tx", "-1", "@a"));
        }

        @Test
        void leavesApostrophesOfForeignFilesAlone() {
            assertThat(TestFiles.rows(TestFiles.csv("email,zip\na@example.org,'+1\n"))
                            .get(0)
                            .original())
                    .containsExactly("a@example.org", "'+1");
        }

        @Test
        void losesNothingOfARecordWithTooManyFieldsAndRefusesItAgain() {
            String rejects = rejectAll(TestFiles.csv("email,name\na@example.org,A,x,,y\n"));

            ContactRow again = TestFiles.rows(TestFiles.csv(rejects)).get(0);
            assertThat(again.original()).containsExactly("a@example.org", "A", "x", "", "y");
            assertThat(again.faults()).extracting(Problem::code).containsExactly(ProblemCode.RECORD_RAGGED);
        }

        @Test
        void refusesAShortRecordAgainUntilItsCodeIsEmptied() {
            String rejects = rejectAll(TestFiles.csv("email,name,city\na@example.org,London\n"));

            ContactRow again = TestFiles.rows(TestFiles.csv(rejects)).get(0);
            assertThat(again.faults()).extracting(Problem::code).containsExactly(ProblemCode.RECORD_RAGGED);

            String corrected = rejects.replace("London,,", "Ada,London,").replace("RECORD_RAGGED", "");
            ContactRow repaired = TestFiles.rows(TestFiles.csv(corrected)).get(0);
            assertThat(repaired.faults()).isEmpty();
            assertThat(repaired.original()).containsExactly("a@example.org", "Ada", "London");
        }

        @Test
        void keepsARecordThatCannotBeTakenApartInTheFirstColumn() {
            String rejects = rejectAll(TestFiles.csv("email,name\na@example.org,\"A\"B\"\n"));

            ContactRow again = TestFiles.rows(TestFiles.csv(rejects)).get(0);
            assertThat(again.original()).containsExactly("a@example.org,\"A\"B\"", "");
            assertThat(again.faults()).extracting(Problem::code).containsExactly(ProblemCode.RECORD_MALFORMED);
        }

        @Test
        void doesNotDoubleItsColumnsWhenRowsAreRefusedAgain() {
            String once = rejectAll(TestFiles.csv("email,name\nnope,+1\n"));
            String twice = rejectAll(TestFiles.csv(once));

            assertThat(twice).isEqualTo(once);
        }

        @Test
        void joinsTheProblemsOfOneRow() {
            ContactFile file = TestFiles.csv("email,name\nnope,x\n");
            ContactRow row = TestFiles.rows(file).get(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RejectsWriter writer = new RejectsWriter(out, file.layout())) {
                writer.onOutcome(new RowOutcome.Rejected(
                        row.position(),
                        row.email(),
                        List.of(
                                new Problem(ProblemCode.EMAIL_MALFORMED, row.position(), "email", "nope", "One."),
                                new Problem(ProblemCode.TOO_LONG, row.position(), "name", "x", "Two.")),
                        row.original()));
            }

            assertThat(out.toString(UTF_8)).contains("2,EMAIL_MALFORMED | TOO_LONG,email | name,One. | Two.");
        }

        @Test
        void usesACommaWhereTheDelimiterCouldNotBeFoundAgain() {
            String rejects = rejectAll(TestFiles.csv("sep=#\nemail#name\nnope#x\n"));

            assertThat(rejects).startsWith("\uFEFFemail,name,_line");
        }

        @Test
        void hasAHeaderEvenWithoutRows() {
            assertThat(rejectAll(TestFiles.csv("email\n"))).isEqualTo("\uFEFFemail,_line,_code,_field,_hint\r\n");
        }

        @Test
        void passesOverOtherOutcomes() {
            ContactFile file = TestFiles.csv("email\na@example.org\n");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RejectsWriter writer = new RejectsWriter(out, file.layout())) {
                ContactRow row = TestFiles.rows(file).get(0);
                writer.onOutcome(new RowOutcome.Created(row.position(), new ContactId("c1"), row.email()));
                assertThat(writer.written()).isZero();
            }
        }
    }

    @Nested
    class OfNdjson {

        private final String text = """
                {"email":"nope","score": 1.10, "last":null,"tags":["a"]}
                {"email":
                {"attributes":{"zip":"02139"},"note":"=1"}
                """;

        @Test
        void keepsTheObjectAndAddsFourMembers() {
            assertThat(rejectAll(TestFiles.ndjson(text)).lines())
                    .containsExactly(
                            "{\"email\":\"nope\",\"score\":1.10,\"last\":null,\"tags\":[\"a\"],"
                                    + "\"_line\":1,\"_code\":\"EMAIL_MALFORMED\",\"_field\":\"email\",\"_hint\":\"Correct the address.\"}",
                            "{\"_record\":\"{\\\"email\\\":\",\"_line\":2,\"_code\":\"RECORD_MALFORMED\",\"_field\":\"\","
                                    + "\"_hint\":\"The JSON is broken at character 10: Unexpected end-of-input within/between Object entries. Then empty this _code.\"}",
                            "{\"attributes\":{\"zip\":\"02139\"},\"note\":\"=1\","
                                    + "\"_line\":3,\"_code\":\"EMAIL_MALFORMED\",\"_field\":\"email\",\"_hint\":\"Correct the address.\"}");
        }

        @Test
        void isReadAgainWithTheSameMembers() {
            List<ContactRow> first = TestFiles.rows(TestFiles.ndjson(text));
            List<ContactRow> again = TestFiles.rows(TestFiles.ndjson(rejectAll(TestFiles.ndjson(text))));

            assertThat(again)
                    .map(ContactRow::attributes)
                    .isEqualTo(first.stream().map(ContactRow::attributes).toList());
            assertThat(again)
                    .map(ContactRow::email)
                    .isEqualTo(first.stream().map(ContactRow::email).toList());
            assertThat(again.get(1).faults()).extracting(Problem::code).containsExactly(ProblemCode.RECORD_MALFORMED);
        }

        @Test
        void doesNotDoubleItsMembersWhenRowsAreRefusedAgain() {
            String once = rejectAll(TestFiles.ndjson("{\"email\":\"nope\"}\n"));

            assertThat(rejectAll(TestFiles.ndjson(once))).isEqualTo(once);
        }

        @Test
        void goesToCsvIfTheTargetIsNotNdjson(@TempDir Path dir) throws IOException {
            Path target = dir.resolve("rejects.csv");
            ContactFile file = TestFiles.ndjson(text);
            try (RejectsWriter writer = new RejectsWriter(target, file.layout())) {
                rejectAll(file, writer);
                assertThat(writer.written()).isEqualTo(3);
            }

            List<String> lines = Files.readAllLines(target);
            assertThat(lines.get(0))
                    .isEqualTo("\uFEFFemail,score,last,tags,_record,attributes,note,_line,_code,_field,_hint");
            List<ContactRow> again = TestFiles.rows(TestFiles.ready(ContactFile.open(target, ReadOptions.csv())));
            assertThat(again.get(0).tags()).containsExactly("a");
            assertThat(again.get(1).faults()).extracting(Problem::code).containsExactly(ProblemCode.RECORD_MALFORMED);
            assertThat(again.get(2).attributes())
                    .extracting(a -> a.key() + "=" + a.value().text())
                    .contains("zip=02139", "note==1");
        }

        @Test
        @EnabledOnOs(OS.LINUX)
        void waitsInAFileWithoutANameThatOnlyItsOwnerCanRead(@TempDir Path dir) throws IOException {
            ContactFile file = TestFiles.ndjson(text);
            try (RejectsWriter writer = new RejectsWriter(dir.resolve("rejects.csv"), file.layout())) {
                rejectAll(file, writer);
                Map<Path, String> open = openScratchFiles();
                assertThat(open).isNotEmpty();
                assertThat(open.values()).allMatch(name -> name.endsWith(" (deleted)"));
                for (Path descriptor : open.keySet()) {
                    assertThat(Files.getPosixFilePermissions(descriptor))
                            .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
                }
            }

            assertThat(openScratchFiles()).isEmpty();
        }

        /** The scratch files this process has open, with the name that Linux knows for each. */
        private Map<Path, String> openScratchFiles() throws IOException {
            Map<Path, String> found = new HashMap<>();
            try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
                for (Path descriptor : descriptors) {
                    if (Files.isRegularFile(descriptor)) {
                        found.put(descriptor, Files.readSymbolicLink(descriptor).toString());
                    }
                }
            }
            found.values().removeIf(name -> !name.contains("muster-rejects"));
            return found;
        }

        @Test
        void staysNdjsonIfTheTargetIs(@TempDir Path dir) throws IOException {
            Path target = dir.resolve("rejects.ndjson");
            ContactFile file = TestFiles.ndjson("{\"email\":\"nope\"}\n");
            try (RejectsWriter writer = new RejectsWriter(target, file.layout())) {
                rejectAll(file, writer);
            }

            assertThat(Files.readString(target)).startsWith("{\"email\":\"nope\",\"_line\":1");
        }
    }

    private static String rejectAll(ContactFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectsWriter writer = new RejectsWriter(out, file.layout())) {
            rejectAll(file, writer);
        }
        return out.toString(UTF_8);
    }

    /** Rejects every row: with its faults, or because its address is wrong. */
    static void rejectAll(ContactFile file, RejectsWriter writer) {
        for (ContactRow row : TestFiles.rows(file)) {
            List<Problem> problems = row.faults().isEmpty()
                    ? List.of(new Problem(
                            ProblemCode.EMAIL_MALFORMED, row.position(), "email", row.email(), "Correct the address."))
                    : row.faults();
            writer.onOutcome(new RowOutcome.Rejected(row.position(), row.email(), problems, row.original()));
        }
    }
}
