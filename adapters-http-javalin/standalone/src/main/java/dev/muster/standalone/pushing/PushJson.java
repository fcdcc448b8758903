package dev.muster.standalone.pushing;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.muster.domain.delivery.DeliveryPlan;
import dev.muster.domain.delivery.DeliveryReport;
import dev.muster.domain.delivery.outcome.DeliveryOutcome;
import dev.muster.domain.delivery.outcome.LossCount;
import dev.muster.domain.delivery.outcome.RefusalCount;
import dev.muster.domain.delivery.sink.Limitation;
import dev.muster.domain.delivery.sink.Readiness;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** A push as a JSON object, for scripts. */
public final class PushJson {

    private PushJson() {}

    /** Writes the object. A missing plan or report is null. */
    public static void write(PushResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("workspaceId", result.workspace().id().value());
        json.writeStringField("sink", result.order().sink().id().value());
        json.writeFieldName("plan");
        if (result.plan().isPresent()) {
            writePlan(result.plan().get(), json);
        } else {
            json.writeNull();
        }
        json.writeFieldName("report");
        if (result.report().isPresent()) {
            writeReport(result.report().get(), json);
        } else {
            json.writeNull();
        }
        json.writeStringField("cure", result.end().cure(result.order()));
        json.writeEndObject();
    }

    private static void writePlan(DeliveryPlan plan, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeReadiness(plan.readiness(), json);
        json.writeNumberField("contacts", plan.contacts());
        json.writeNumberField("due", plan.due());
        json.writeNumberField("requests", plan.batches());
        json.writeNumberField("secondsAtLeast", plan.atLeast().toSeconds());
        json.writeArrayFieldStart("limitations");
        for (Limitation limitation : new TreeSet<>(plan.capabilities().limitations())) {
            json.writeString(limitation.name());
        }
        json.writeEndArray();
        writeLosses(plan.losses(), json);
        writeRefusals("refused", plan.refused(), json);
        json.writeArrayFieldStart("keys");
        for (String key : new TreeSet<>(plan.keys())) {
            json.writeString(key);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeReadiness(Readiness readiness, JsonGenerator json) throws IOException {
        String word = "READY";
        String reason = "";
        if (readiness instanceof Readiness.Closed closed) {
            word = "CLOSED";
            reason = closed.reason();
        } else if (readiness instanceof Readiness.Unreachable unreachable) {
            word = "UNREACHABLE";
            reason = unreachable.reason();
        }
        json.writeStringField("readiness", word);
        json.writeStringField("reason", reason);
    }

    private static void writeReport(DeliveryReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("contacts", report.contacts());
        json.writeNumberField("accepted", report.accepted());
        json.writeNumberField("unchanged", report.unchanged());
        json.writeNumberField("rejectedForGood", report.count(DeliveryOutcome.REJECTED_FOR_GOOD));
        json.writeNumberField("rejectedForNow", report.count(DeliveryOutcome.REJECTED_FOR_NOW));
        json.writeNumberField("unknown", report.unknown());
        json.writeNumberField("pending", report.pending());
        json.writeNumberField("removed", report.count(DeliveryOutcome.REMOVED));
        json.writeNumberField("requests", report.batches());
        writeRefusals("rejections", report.refusals(), json);
        writeLosses(report.losses(), json);
        json.writeStringField("ending", report.ending().name());
        json.writeStringField("reason", report.reason());
        json.writeEndObject();
    }

    private static void writeRefusals(String name, List<RefusalCount> refusals, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (RefusalCount refusal : refusals) {
            json.writeStartObject();
            json.writeStringField("code", refusal.code().name());
            json.writeNumberField("contacts", refusal.contacts());
            json.writeStringField("example", refusal.example());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLosses(List<LossCount> losses, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("losses");
        for (LossCount count : losses) {
            json.writeStartObject();
            json.writeStringField("kind", count.loss().kind().name());
            json.writeStringField("field", count.loss().field());
            json.writeNumberField("contacts", count.contacts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
