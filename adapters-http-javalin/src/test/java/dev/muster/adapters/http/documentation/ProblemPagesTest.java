package dev.muster.adapters.http.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.ContactDoors;
import dev.muster.adapters.http.MountedDoors;
import dev.muster.domain.problem.ProblemCode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about problem codes. */
class ProblemPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private static MountedDoors doors;

    @BeforeAll
    static void open() {
        doors = MountedDoors.open();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasAPageWithItsTitleItsMeaningAndItsCure(ProblemCode code) {
        HttpResponse<String> page = get("/docs/problems/" + code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains(code.name(), code.title(), code.meaning(), code.cure());
        assertThat(ContactDoors.documentationOf(code)).isEqualTo("/docs/problems/" + code);
    }

    @Test
    void theListNamesEveryCodeWithItsMeaning() {
        String list = text(get("/docs/problems"));

        assertThat(ProblemCode.values()).allSatisfy(code -> assertThat(list).contains(code.name(), code.meaning()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/problems",
                "/docs/problems/",
                "/docs/problems/EMAIL_MALFORMED",
                "/docs/problems/EMAIL_MALFORMED/"
            })
    void everyLinkOfAPageLeadsToWhatThisServerServes(String path) {
        List<String> links = REFERENCE
                .matcher(get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(links).hasSizeGreaterThan(2).allSatisfy(link -> {
            URI target = URI.create("http://muster.invalid" + path).resolve(link);
            assertThat(target.getHost()).isEqualTo("muster.invalid");
            assertThat(get(target.getPath()).statusCode()).as(link).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_UNHEARD_OF", "email_malformed", "%3Cscript%3E", "EMAIL_MALFORMED/more"})
    void anUnknownCodeHasNoPage(String code) {
        assertThat(get("/docs/problems/" + code).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/problems", "/docs/problems/EMAIL_MALFORMED"})
    void thePagesAreServedUnderTheSamePolicyAsTheDocumentation(String path) {
        assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                .isPresent()
                .isEqualTo(get("/docs").headers().firstValue("Content-Security-Policy"));
        assertThat(get(path).body()).doesNotContain("<script", "<style", "style=", "http:", "https:");
    }

    @Test
    void textsAreEscaped() {
        assertThat(ProblemPages.about("<a>", "<b>", "<c> & \"d\"", "<e>"))
                .doesNotContain("<a>", "<b>", "<c>", "<e>", "& ", "\"d\"")
                .contains("<code>&lt;a&gt;</code>", "<title>&lt;b&gt;</title>", "<h1>&lt;b&gt;</h1>")
                .contains("<p>&lt;c&gt; &amp; &quot;d&quot;</p>", "<p>&lt;e&gt;</p>");
    }

    @Test
    void theDocumentListsEveryCode() {
        assertThat(OpenApiDocument.OF_THE_DOORS
                        .root()
                        .at("/paths/~1docs~1problems~1{code}/get/parameters/0/schema/enum"))
                .extracting(code -> code.textValue())
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    /** What a reader sees. */
    private static String text(HttpResponse<String> page) {
        return page.body()
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static HttpResponse<String> get(String path) {
        return doors.send(doors.request(path).GET());
    }
}
