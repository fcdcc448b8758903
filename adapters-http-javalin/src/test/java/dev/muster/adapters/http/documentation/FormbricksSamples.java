package dev.muster.adapters.http.documentation;

import static dev.muster.adapters.http.documentation.AnswerSamples.CREATION;
import static dev.muster.adapters.http.documentation.AnswerSamples.KEY;
import static dev.muster.adapters.http.documentation.AnswerSamples.KEYS;
import static dev.muster.adapters.http.documentation.AnswerSamples.LIST;
import static dev.muster.adapters.http.documentation.AnswerSamples.LISTED;
import static dev.muster.adapters.http.documentation.AnswerSamples.NOBODY;
import static dev.muster.adapters.http.documentation.AnswerSamples.UPLOAD;
import static dev.muster.adapters.http.documentation.ExampleRequest.example;

import dev.muster.adapters.http.MountedDoors;
import java.util.List;
import java.util.Optional;

/** What only the Formbricks door answers. */
public record FormbricksSamples(AnswerSamples sampling) {

    /** The document's examples, one after the other. */
    public void answers() {
        sampling.ask(200, "GET /api/v2/me");
        sampling.ask(200, "GET /api/v2/health");
        String key = sampling.ask(201, "POST " + KEYS, "/data/id");
        sampling.ask(200, "GET " + KEYS);
        sampling.ask(200, example("GET " + KEY).where("id", key));
        sampling.ask(200, example("PUT " + KEY).where("id", key));
        String ada = sampling.ask(201, "POST " + CREATION, "/data/id");
        sampling.ask(200, "PUT " + UPLOAD);
        sampling.ask(207, example("PUT " + UPLOAD).saying("\"u-2\"", "\"u-1\"").saying("jane@", "joan@"));
        sampling.ask(200, "GET " + LIST);
        sampling.ask(200, "GET /api/v1/management/contact-attributes");
        sampling.ask(200, example("GET " + LISTED).where("id", ada));
        sampling.ask(200, example("DELETE " + LISTED).where("id", ada));
        sampling.ask(200, example("DELETE " + KEY).where("id", key));
        sampling.doors.lookUpFailure = Optional.of(new IllegalStateException("a bug"));
        sampling.ask(503, "GET /api/v2/health");
        sampling.doors.lookUpFailure = Optional.empty();
    }

    public void refusals() {
        ofKeys();
        ofContacts();
        for (String byId : List.of("GET " + KEY, "PUT " + KEY, "DELETE " + KEY, "GET " + LISTED, "DELETE " + LISTED)) {
            sampling.ask(404, example(byId).where("id", NOBODY));
        }
        for (String write : List.of("POST " + CREATION, "POST " + KEYS, "PUT " + UPLOAD)) {
            sampling.ask(404, example(write).saying(MountedDoors.WORKSPACE.value(), "nowhere"));
        }
    }

    private void ofKeys() {
        String key = sampling.ask(201, "POST " + KEYS, "/data/id");
        sampling.ask(409, "POST " + KEYS);
        sampling.ask(422, example("POST " + KEYS).saying("zip_code", "user_id"));
        sampling.ask(422, example("PUT " + KEY).where("id", key).sending("{}"));
        sampling.ask(422, example("GET " + KEYS).where("limit", "251"));
        sampling.ask(400, example("DELETE " + KEY).where("id", sampling.keyId("firstName")));
        sampling.ask(400, example("PUT " + KEY).where("id", sampling.keyId("email")));
    }

    private void ofContacts() {
        ExampleRequest creation =
                example("POST " + CREATION).saying("ada@", "amy@").saying("u-1", "u-9");
        sampling.ask(201, creation);
        sampling.ask(409, creation);
        sampling.ask(
                400,
                creation.saying("zip_code", "unheard_of").saying("amy@", "eve@").saying("u-9", "u-8"));
        sampling.ask(422, creation.saying("amy@", "amy"));
        sampling.ask(422, example("PUT " + UPLOAD).saying("jane@", "jane"));
        sampling.ask(400, example("PUT " + UPLOAD).saying("zip_code", "Zip"));
        sampling.ask(422, example("GET " + LIST).where("limit", "x"));
    }
}
