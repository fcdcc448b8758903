package dev.muster.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.policy.ImportPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's table of policy questions is the program's. */
class ReadmePolicyTableTest {

    private static final Path README = Path.of("../../README.md");

    @Test
    void hasEveryQuestionWithItsAnswersAndTheDefaultOfEachDoor() throws IOException {
        List<String> lines = Files.readAllLines(README);

        for (PolicyQuestion question : PolicyQuestion.ALL) {
            assertThat(lines).contains(row(question));
        }
    }

    private static String row(PolicyQuestion question) {
        return "| `%s` | %s | `%s` | `%s` | `%s` |"
                .formatted(
                        question.option(),
                        question.answers().stream()
                                .map("`%s`"::formatted)
                                .reduce((one, other) -> one + " " + other)
                                .orElseThrow(),
                        question.reading().apply(ImportPolicy.files()),
                        question.reading().apply(ImportPolicy.migma("key")),
                        question.reading().apply(ImportPolicy.formbricks()));
    }
}
