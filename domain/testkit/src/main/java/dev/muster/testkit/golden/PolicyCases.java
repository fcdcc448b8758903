package dev.muster.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The golden cases, one file for each question of the policy. */
public final class PolicyCases {

    /** The questions, as the command line spells them. */
    public static final List<String> QUESTIONS = List.of(
            "on-duplicate-row",
            "on-existing-contact",
            "on-unknown-key",
            "on-key-name",
            "on-blank-value",
            "on-type-mismatch",
            "on-consent-conflict",
            "on-refused-withdrawal",
            "on-user-id-conflict",
            "on-overlong-email",
            "on-suppressed",
            "on-erased",
            "on-failure");

    /** Who takes the responsibility where a case applies a status that protects less. */
    public static final String ACTOR = "golden case";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PolicyCases() {}

    /** All cases, in the order of questions. */
    public static List<PolicyCase> all() {
        return QUESTIONS.stream().flatMap(question -> of(question).stream()).toList();
    }

    /** The cases that the answer to one question decides. */
    public static List<PolicyCase> of(String question) {
        return StreamSupport.stream(file(question).spliterator(), false)
                .map(node -> PolicyCaseReader.read(question, node))
                .toList();
    }

    private static JsonNode file(String question) {
        String name = question + ".json";
        try (InputStream in = PolicyCases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there are no golden cases for " + question);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
