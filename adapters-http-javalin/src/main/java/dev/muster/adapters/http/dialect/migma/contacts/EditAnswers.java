package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.Answers;
import dev.muster.adapters.http.dialect.migma.protocol.ContactJson;
import dev.muster.adapters.http.dialect.migma.subscriber.RowErrorText;
import dev.muster.adapters.http.exchange.Answer;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.workspace.WorkspaceId;
import java.util.List;

/** Answers to requests that create or edit a contact. Thread-safe. */
final class EditAnswers {

    private final ContactJson contacts;

    EditAnswers(ContactJson contacts) {
        this.contacts = contacts;
    }

    /**
     * The answer to an edit.
     *
     * @param status of an answer that shows the contact
     */
    Answer of(EditResult edited, WorkspaceId workspace, int status) {
        if (edited instanceof EditResult.Stored stored) {
            return Answers.of(status, contacts.of(workspace, stored.contact()));
        }
        return edited instanceof EditResult.Refused refused ? refused(refused.problems()) : Answers.contactNotFound();
    }

    /** 409 if another contact conflicts, otherwise 400. */
    static Answer refused(List<Problem> problems) {
        if (has(ProblemCode.CONTACT_EXISTS, problems)) {
            return Answers.error(409, "A contact with this email already exists");
        }
        return Answers.error(has(ProblemCode.USER_ID_TAKEN, problems) ? 409 : 400, RowErrorText.of(problems));
    }

    private static boolean has(ProblemCode code, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
    }
}
