package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.adapters.http.MountedDoors;
import io.javalin.http.Context;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Answers of a server that has been tampered with: the document objects to every one of them. */
class TamperedAnswersTest {

    private static final String IMPORT =
            "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[{\"email\":\"a@b.co\"}]}";

    @Test
    void anUntouchedAnswerPasses() {
        try (MountedDoors doors = MountedDoors.open()) {
            assertThatCode(() -> doors.bulkImport(IMPORT)).doesNotThrowAnyException();
        }
    }

    @Test
    void aMissingMember() {
        assertObjection(context -> replace(context, "\"failed\":0,", ""), "required property 'failed' not found");
    }

    @Test
    void aMemberOfTheWrongType() {
        assertObjection(
                context -> replace(context, "\"failed\":0", "\"failed\":\"0\""), "string found, integer expected");
    }

    @Test
    void aMemberTooMany() {
        assertObjection(context -> replace(context, "\"failed\":0", "\"failed\":0,\"skipped\":0"), "skipped");
    }

    @Test
    void aWrongWord() {
        assertObjection(
                context -> replace(context, "\"success\":true", "\"success\":false"), "must be the constant value");
    }

    @Test
    void noJsonAtAll() {
        assertObjection(context -> context.result("oops"), "not JSON: oops");
    }

    @Test
    void aStatusThatIsNotInTheDocument() {
        assertObjection(context -> context.status(202), "status 202 is not in the document");
    }

    @Test
    void anotherTypeOfContent() {
        assertObjection(context -> context.contentType("text/html"), "content type 'text/html' is not in the document");
    }

    @Test
    void aHeaderThatIsNotInTheDocument() {
        assertObjection(
                context -> context.header("X-Powered-By", "x"), "the header x-powered-by is not in the document");
    }

    @Test
    void aHeaderThatIsWrong() {
        assertObjection(context -> context.header("Idempotent-Replayed", "yes"), "the header Idempotent-Replayed: ");
    }

    @Test
    void aHeaderThatIsMissing() {
        try (MountedDoors doors =
                MountedDoors.on(host -> host.routes.after(context -> context.removeHeader("WWW-Authenticate")))) {
            assertThatThrownBy(() -> doors.bulkImport("no key of ours", IMPORT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("the header WWW-Authenticate is missing");
        }
    }

    private static void assertObjection(Consumer<Context> tampering, String text) {
        try (MountedDoors doors = MountedDoors.on(host -> host.routes.after(tampering::accept))) {
            assertThatThrownBy(() -> doors.bulkImport(IMPORT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(text);
        }
    }

    private static void replace(Context context, String right, String wrong) {
        context.result(context.result().replace(right, wrong));
    }
}
