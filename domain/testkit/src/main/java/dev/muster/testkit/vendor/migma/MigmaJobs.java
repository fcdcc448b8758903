package dev.muster.testkit.vendor.migma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.testkit.vendor.network.Json;
import dev.muster.testkit.vendor.network.Reply;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The jobs. Each is pending when first asked for, then processing, then at its end. Not thread-safe. */
final class MigmaJobs {

    private static final String TIME = "2026-01-01T00:00:00.000Z";

    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** A job whose end is settled already; it is told only in the end. */
    Reply add(int rows, Outcome outcome) {
        String id = "00000000" + HexFormat.of().toHexDigits(jobs.size() + 1L);
        jobs.put(id, new Job(rows, outcome));
        return MigmaAnswers.data(Json.object()
                .put("jobId", id)
                .put("status", "processing")
                .put("totalContacts", rows)
                .put("message", "Bulk import of " + rows + " contacts has been started"));
    }

    Reply poll(String id) {
        Optional<Job> job = Optional.ofNullable(jobs.get(id));
        return job.map(found -> MigmaAnswers.data(found.poll().put("jobId", id)))
                .orElseGet(() -> MigmaAnswers.refused(404, "Import job not found"));
    }

    /** The end of a job: its result, or why it failed. */
    record Outcome(Optional<JsonNode> result, Optional<String> error) {}

    private static final class Job {

        private final int rows;
        private final Outcome outcome;
        private int polls;

        Job(int rows, Outcome outcome) {
            this.rows = rows;
            this.outcome = outcome;
        }

        ObjectNode poll() {
            polls++;
            ObjectNode told = Json.object().put("totalContacts", rows).put("createdAt", TIME);
            if (polls <= 2) {
                told.put("status", polls == 1 ? "pending" : "processing");
                told.put("processed", polls == 1 ? 0 : rows / 2);
                told.putNull("result").putNull("error").putNull("completedAt");
                return told;
            }
            told.put("status", outcome.error().isPresent() ? "failed" : "completed");
            told.put("processed", outcome.error().isPresent() ? 0 : rows);
            outcome.result().ifPresentOrElse(result -> told.set("result", result), () -> told.putNull("result"));
            outcome.error().ifPresentOrElse(error -> told.put("error", error), () -> told.putNull("error"));
            return told.put("completedAt", TIME);
        }
    }
}
