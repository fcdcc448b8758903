package dev.muster.adapters.http.documentation;

import static dev.muster.adapters.http.documentation.AnswerSamples.BULK;
import static dev.muster.adapters.http.documentation.AnswerSamples.BULK_JOB;
import static dev.muster.adapters.http.documentation.AnswerSamples.CONTACT;
import static dev.muster.adapters.http.documentation.AnswerSamples.CONTACTS;
import static dev.muster.adapters.http.documentation.AnswerSamples.FILE;
import static dev.muster.adapters.http.documentation.AnswerSamples.FILES;
import static dev.muster.adapters.http.documentation.AnswerSamples.REMOVAL;
import static dev.muster.adapters.http.documentation.ExampleRequest.example;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;

/** What only the Migma door answers. */
public record MigmaSamples(AnswerSamples sampling) {

    private static final String NAME = "Idempotency-Key";

    /** The document's examples, one after the other. */
    public void answers() {
        String ada = sampling.ask(201, "POST " + CONTACTS, "/data/id");
        sampling.ask(200, "GET " + CONTACTS);
        sampling.ask(200, example("GET " + CONTACT).where("id", ada));
        sampling.ask(200, example("PATCH " + CONTACT).where("id", ada));
        sampling.ask(200, "POST " + CONTACTS + "/status");
        sampling.ask(200, example("GET " + CONTACT).where("id", ada));
        sampling.ask(200, "POST " + BULK);
        jobs();
        sampling.ask(200, "POST " + REMOVAL);
        String next = sampling.ask(200, "GET " + CONTACTS, "/data/0/id");
        sampling.ask(200, example("DELETE " + CONTACT).where("id", next));
    }

    private void jobs() {
        Runnable release = sampling.holdJobs();
        String list = sampling.ask(200, example("POST " + BULK).sending(AnswerSamples.people(3)), "/data/jobId");
        String file = sampling.ask(201, "POST " + FILES, "/data/id");
        ExampleRequest listProgress = example("GET " + BULK_JOB).where("jobId", list);
        ExampleRequest fileProgress = example("GET " + FILE).where("jobId", file);
        assertThat(sampling.ask(200, listProgress, "/data/status")).isEqualTo("pending");
        assertThat(sampling.ask(200, fileProgress, "/data/status")).isEqualTo("pending");
        release.run();
        sampling.awaitEnd(listProgress);
        sampling.awaitEnd(fileProgress);
    }

    public void refusals() {
        sampling.ask(201, "POST " + CONTACTS);
        sampling.ask(409, "POST " + CONTACTS);
        erasures();
        for (String write :
                List.of("POST " + BULK, "POST " + REMOVAL, "POST " + CONTACTS + "/status", "POST " + FILES)) {
            repeated(example(write));
            sampling.ask(409, example(write).with(NAME, write).saying("ada@", "eve@"));
        }
        sampling.ask(201, example("POST " + CONTACTS).saying("ada@", "una@"));
        ofOneContact();
    }

    private void ofOneContact() {
        String ben = sampling.ask(
                201, example("POST " + CONTACTS).sending(AnswerSamples.person("ben@example.com")), "/data/id");
        ExampleRequest update = example("PATCH " + CONTACT).where("id", ben);
        repeated(update);
        sampling.ask(409, update.with(NAME, "PATCH " + CONTACT).saying("8", "9"));
        sampling.ask(409, update.saying("\"score\":8", "\"userId\":\"u-1\""));
        ExampleRequest removal = example("DELETE " + CONTACT).where("id", ben);
        repeated(removal);
        sampling.ask(409, removal.with(NAME, "DELETE " + CONTACT).where("more", "1"));
    }

    /** Sent twice under one name, a request has one answer. */
    private void repeated(ExampleRequest request) {
        ExampleRequest named = request.with(NAME, request.operation().toString());
        HttpResponse<String> first =
                sampling.doors.send(named.as(sampling.doors.writer).to(sampling.doors));
        HttpResponse<String> second = sampling.ask(first.statusCode(), named);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    private void erasures() {
        erased(example("POST " + CONTACTS).saying("ada@", "one@").saying("u-1", "u-7"), 201);
        erased(example("POST " + BULK).saying("\"Ada\"", "5").saying("ada@", "one@"), 200);
        erased(example("POST " + REMOVAL).saying("ada@", "one@"), 200);
        String one = sampling.ask(
                201, example("POST " + CONTACTS).sending(AnswerSamples.person("one@example.com")), "/data/id");
        erased(example("PATCH " + CONTACT).where("id", one), 200);
    }

    /** Asks under a name, removes the one whom the answer tells of, and asks again. */
    private void erased(ExampleRequest request, int status) {
        ExampleRequest named = request.with(NAME, "erased");
        sampling.ask(status, named);
        ExampleRequest creation = example("POST " + CONTACTS).sending(AnswerSamples.person("one@example.com"));
        sampling.doors.send(creation.as(sampling.doors.writer).to(sampling.doors));
        sampling.ask(200, example("POST " + REMOVAL).saying("ada@", "one@"));
        sampling.ask(status, named);
    }
}
