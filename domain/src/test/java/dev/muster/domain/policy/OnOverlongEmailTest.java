package dev.muster.domain.policy;

import static dev.muster.domain.Scenario.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.domain.ForEveryChunkSize;
import dev.muster.domain.Scenario;

class OnOverlongEmailTest {

    private static final String FITS = "a".repeat(64) + "@example.com";
    private static final String TOO_LONG = "a".repeat(65) + "@example.com";

    @ForEveryChunkSize
    void rejectRowRefusesAnAddressNoMailCanReach(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnOverlongEmail.REJECT_ROW),
                row(1, FITS),
                row(2, TOO_LONG),
                row(3, "ada@example.com"));

        assertThat(scenario.outcomes()).containsExactly("created", "rejected EMAIL_TOO_LONG", "created");
        assertThat(scenario.problems(2).get(0).field()).isEqualTo("email");
        assertThat(scenario.problems(2).get(0).value()).isEqualTo(TOO_LONG);
    }

    @ForEveryChunkSize
    void acceptKeepsItAsAnIdentity(int rowsPerChunk) {
        Scenario scenario = Scenario.inChunksOf(rowsPerChunk);

        scenario.imports(
                ImportPolicy.files().with(OnOverlongEmail.ACCEPT), row(1, FITS), row(2, TOO_LONG), row(3, TOO_LONG));

        assertThat(scenario.outcomes()).containsExactly("created", "created", "unchanged");
        assertThat(scenario.emails()).containsExactly(FITS, TOO_LONG);
    }
}
