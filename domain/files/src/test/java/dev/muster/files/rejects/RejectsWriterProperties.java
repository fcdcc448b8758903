package dev.muster.files.rejects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.problem.RowPosition;
import dev.muster.domain.row.ContactRow;
import dev.muster.files.ContactFile;
import dev.muster.files.TestFiles;
import dev.muster.files.format.FileLayout;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RejectsWriterProperties {

    @Property(tries = 300)
    void whatIsHandedBackIsReadAgainCellByCell(
            @ForAll("tables") List<List<String>> table, @ForAll("delimiters") char delimiter) {
        FileLayout layout =
                TestFiles.csv("email" + delimiter + "n" + delimiter + "=c\n").layout();

        String once = rejects(table, layout);
        ContactFile again = TestFiles.csv(once);
        List<ContactRow> rows = TestFiles.rows(again);

        assertThat(rows).map(ContactRow::original).isEqualTo(table);
        assertThat(again.layout().columns().subList(0, 3)).isEqualTo(layout.columns());
        assertThat(rejects(rows.stream().map(ContactRow::original).toList(), again.layout()))
                .isEqualTo(once);
    }

    private static String rejects(List<List<String>> table, FileLayout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectsWriter writer = new RejectsWriter(out, layout)) {
            for (int i = 0; i < table.size(); i++) {
                RowPosition position = RowPosition.of(i + 1, i + 2);
                Problem problem =
                        new Problem(ProblemCode.EMAIL_MISSING, position, "email", "", "-Fill it in; \"now\".");
                writer.onOutcome(new RowOutcome.Rejected(position, "", List.of(problem), table.get(i)));
            }
        }
        return out.toString(UTF_8);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(
                        "=", "+", "-", "@", "'", "\t", "\r", "\n", "\"", ",", ";", "|", "a", "\u00E9", "\uD83D\uDE00")
                .list()
                .ofMaxSize(4)
                .map(pieces -> String.join("", pieces));
        return Combinators.combine(cell, cell, cell).as(List::of).list().ofMaxSize(8);
    }
}
