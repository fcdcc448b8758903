package dev.muster.standalone.importing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.adapters.http.ContactDoors;
import dev.muster.domain.outcome.ImportReport;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.workspace.WorkspaceId;
import dev.muster.standalone.console.JsonText;
import dev.muster.standalone.console.JsonText.Content;
import java.io.IOException;
import java.util.Optional;

/** The report of an import as one JSON object, for scripts. */
final class ReportJson {

    private ReportJson() {}

    /**
     * The object, on one line.
     *
     * @param workspace where to; empty, and null in JSON, for a dry run that found no workspace yet
     * @param push what came of passing the contacts on; empty if that was not asked for
     */
    static String of(ImportReport report, Optional<WorkspaceId> workspace, Optional<Content> push) {
        return JsonText.of(json -> {
            json.writeStartObject();
            writeCounts(report, json);
            json.writeArrayFieldStart("problems");
            for (Problem problem : report.problems()) {
                writeProblem(problem, json);
            }
            json.writeEndArray();
            if (report.interruption().isPresent()) {
                json.writeFieldName("interruption");
                writeProblem(report.interruption().get(), json);
            }
            writePolicy(report.policy(), json);
            json.writeFieldName("workspaceId");
            if (workspace.isPresent()) {
                json.writeString(workspace.get().value());
            } else {
                json.writeNull();
            }
            if (push.isPresent()) {
                json.writeFieldName("push");
                push.get().writeTo(json);
            }
            json.writeEndObject();
        });
    }

    private static void writeCounts(ImportReport report, JsonGenerator json) throws IOException {
        json.writeNumberField("rows", report.rows());
        json.writeNumberField("created", report.created());
        json.writeNumberField("updated", report.updated());
        json.writeNumberField("unchanged", report.unchanged());
        json.writeNumberField("skipped", report.skipped());
        json.writeNumberField("rejected", report.rejected());
        json.writeNumberField("notProcessed", report.notProcessed());
        json.writeNumberField("newSubscribers", report.newSubscribers());
        json.writeNumberField("keptProtected", report.keptProtected());
        json.writeNumberField("withdrawn", report.withdrawn());
        json.writeNumberField("problemCount", report.problemCount());
    }

    private static void writeProblem(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", problem.row().number());
        json.writeFieldName("line");
        if (problem.row().line().isPresent()) {
            json.writeNumber(problem.row().line().getAsLong());
        } else {
            json.writeNull();
        }
        json.writeStringField("code", problem.code().name());
        json.writeStringField("field", problem.field());
        json.writeStringField("value", problem.value());
        json.writeStringField("hint", problem.hint());
        json.writeStringField("documentation", ContactDoors.documentationOf(problem.code()));
        json.writeEndObject();
    }

    private static void writePolicy(ImportPolicy policy, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("policy");
        for (PolicyQuestion question : PolicyQuestion.ALL) {
            json.writeStringField(question.member(), question.reading().apply(policy));
        }
        json.writeEndObject();
    }
}
