package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.dialect.formbricks.upload.FormbricksUploadTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same request many times at once. */
class ParallelTest {

    private static final int AT_ONCE = 16;
    private static final int PEOPLE = 100;

    private final MountedDoors doors = MountedDoors.open();

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void equalUploadsMakeOneContactEach() throws Exception {
        String upload = FormbricksUploadTest.contacts(IntStream.range(0, PEOPLE)
                .mapToObj(i -> FormbricksUploadTest.attributes("p" + i + "@b.co", "userId", "u" + i, "k" + i, "1"))
                .toArray(String[]::new));

        List<HttpResponse<String>> answers = atOnce(() -> doors.upload(upload));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(doors.contacts()).hasSize(PEOPLE);
    }

    @Test
    void equalImportsMakeOneContactEach() throws Exception {
        String items = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "{\"email\":\"p" + i + "@b.co\"}")
                .collect(Collectors.joining(","));
        String body = "{\"projectId\":\"" + MountedDoors.WORKSPACE + "\",\"subscribers\":[" + items + "]}";

        List<HttpResponse<String>> answers = atOnce(() -> doors.bulkImport(body));

        int created = answers.stream()
                .mapToInt(
                        answer -> Golden.json(answer.body()).at("/data/success").intValue())
                .sum();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(created).isEqualTo(PEOPLE);
        assertThat(doors.contacts()).hasSize(PEOPLE);
    }

    @Test
    void oneOfManyEqualCreationsMakesTheContactAndOneTheKey() throws Exception {
        String workspace = "{\"workspaceId\":\"" + MountedDoors.WORKSPACE + "\",";

        assertOneCreates("/api/v2/management/contacts", workspace + "\"attributes\":{\"email\":\"a@b.co\"}}");
        assertOneCreates(
                "/api/v2/management/contact-attribute-keys",
                workspace + "\"key\":\"plan\",\"name\":null,\"description\":null}");
        assertThat(doors.contacts()).hasSize(1);
    }

    private void assertOneCreates(String path, String body) throws Exception {
        List<HttpResponse<String>> answers = atOnce(() -> doors.send(
                doors.request(path).header("x-api-key", doors.writer).POST(HttpRequest.BodyPublishers.ofString(body))));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(AT_ONCE - 1);
    }

    private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(request::get))
                    .toList();
            List<HttpResponse<String>> done = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
