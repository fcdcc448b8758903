package dev.muster.adapters.http.dialect.formbricks.upload;

import dev.muster.adapters.http.dialect.formbricks.protocol.Answers;
import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.port.in.ImportListener;
import dev.muster.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the outcomes that the answer mentions. Used for one import. */
final class UploadOutcomes implements ImportListener {

    private final List<UploadContact> contacts;
    private final List<Answers.SkippedContact> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    UploadOutcomes(List<UploadContact> contacts) {
        this.contacts = contacts;
    }

    @Override
    public void onOutcome(RowOutcome outcome) {
        int index = Math.toIntExact(outcome.position().number()) - 1;
        if (outcome instanceof RowOutcome.Skipped) {
            String userId = contacts.get(index).first(AttributeKey.USER_ID).orElse("");
            skipped.add(new Answers.SkippedContact(index, userId));
        } else if (outcome instanceof RowOutcome.Rejected rejected) {
            problems.addAll(rejected.problems());
        }
    }

    /** The contacts that were skipped because of their userId, by index. */
    List<Answers.SkippedContact> skipped() {
        return List.copyOf(skipped);
    }

    /** Why nothing was imported, by index; empty if the contacts were imported. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
