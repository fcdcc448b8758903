package dev.muster.adapters.http.dialect.formbricks;

import static dev.muster.adapters.http.documentation.ExampleRequest.example;
import static dev.muster.adapters.http.documentation.Sampling.CREATION;
import static dev.muster.adapters.http.documentation.Sampling.KEY;
import static dev.muster.adapters.http.documentation.Sampling.KEYS;
import static dev.muster.adapters.http.documentation.Sampling.LIST;
import static dev.muster.adapters.http.documentation.Sampling.LISTED;
import static dev.muster.adapters.http.documentation.Sampling.NOBODY;
import static dev.muster.adapters.http.documentation.Sampling.UPLOAD;

import dev.muster.adapters.http.MountedDoors;
import dev.muster.adapters.http.documentation.ExampleRequest;
import dev.muster.adapters.http.documentation.Sampling;
import java.util.List;
import java.util.Optional;

/** What only the Formbricks door answers. */
public record FormbricksSamples(Sampling sampling) {

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
