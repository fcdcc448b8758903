package dev.muster.standalone.importing;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnConsentConflict;
import dev.muster.domain.policy.OnErased;
import dev.muster.standalone.console.CommandFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** One {@code --on-...} option for each question of the import policy, and {@code --reason}. */
final class PolicyOptions {

    /** The actor that is recorded when the command line overrides consent. */
    private static final String ACTOR = "cli";

    private final Map<PolicyQuestion, String> answers = new LinkedHashMap<>();
    private String reason = "";

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        for (PolicyQuestion question : PolicyQuestion.ALL) {
            command.addOption(option(question));
        }
        command.addOption(OptionSpec.builder("--reason")
                .paramLabel("TEXT")
                .type(String.class)
                .setter(setter(text -> reason = text))
                .description(
                        "Why consent or an erasure is overridden, for instance where the new consent is on record.")
                .build());
    }

    /** The policy for files, with the answers that were given. */
    ImportPolicy policy() {
        boolean overrides =
                answers.containsValue(PolicyQuestion.APPLY_STATED) || answers.containsValue(PolicyQuestion.READMIT);
        if (overrides == Blanks.isBlank(reason)) {
            throw CommandFailure.usage("--on-consent-conflict " + PolicyQuestion.APPLY_STATED + " or --on-erased "
                    + PolicyQuestion.READMIT + " and --reason \"...\" go together:"
                    + " an override is on record with who decided it and why.");
        }
        ImportPolicy policy = ImportPolicy.files();
        for (Map.Entry<PolicyQuestion, String> given : answers.entrySet()) {
            policy = switch (given.getValue()) {
                case PolicyQuestion.APPLY_STATED -> policy.with(new OnConsentConflict.ApplyStated(ACTOR, reason));
                case PolicyQuestion.READMIT -> policy.with(new OnErased.Readmit(ACTOR, reason));
                default -> given.getKey().changing().apply(policy, given.getValue());
            };
        }
        return policy;
    }

    private OptionSpec option(PolicyQuestion question) {
        return OptionSpec.builder(question.option())
                .paramLabel("ANSWER")
                .type(String.class)
                .completionCandidates(question.answers())
                .converters(oneOf(question.answers()))
                .setter(setter(answer -> answers.put(question, answer)))
                .description("What if " + question.situation() + "? " + String.join(", ", question.answers())
                        + "; without it: " + question.reading().apply(ImportPolicy.files()) + ".")
                .build();
    }

    private static ITypeConverter<String> oneOf(List<String> answers) {
        return text -> {
            if (!answers.contains(text)) {
                throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", answers));
            }
            return text;
        };
    }

    private static ISetter setter(Taker taker) {
        return new ISetter() {
            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T set(T value) {
                if (value != null) {
                    taker.take((String) value);
                }
                return value;
            }
        };
    }

    @FunctionalInterface
    private interface Taker {
        void take(String text);
    }

    /** The actor and the reason that are recorded with each change of status. */
    static Attribution account(ImportPolicy policy) {
        return policy.onConsentConflict() instanceof OnConsentConflict.ApplyStated override
                ? new Attribution(ACTOR, "", override.reason())
                : new Attribution(ACTOR, "", "import of a file");
    }
}
