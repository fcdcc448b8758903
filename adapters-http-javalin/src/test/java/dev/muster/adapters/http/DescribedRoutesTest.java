package dev.muster.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.adapters.http.documentation.DescribedDoors;
import dev.muster.adapters.http.documentation.ExampleRequest;
import dev.muster.adapters.http.documentation.OpenApiDocument;
import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import dev.muster.adapters.http.exchange.Doors;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document and the code offer the same operations; what the code offers is asked of the code. */
class DescribedRoutesTest {

    /** What is mounted beside the doors. */
    private static final Set<String> BESIDE =
            Set.of("GET /health", "GET /openapi.json", "GET /docs", "GET /docs/problems", "GET /docs/problems/{code}");

    @Test
    void everyRouteIsInTheDocumentAndEveryOperationOfTheDocumentIsARoute() {
        try (MountedDoors doors = MountedDoors.open()) {
            Set<String> offered = DescribedDoors.operations(doors.mounted.doors());
            offered.addAll(BESIDE);

            assertThat(described()).containsExactlyInAnyOrderElementsOf(offered);
        }
    }

    @Test
    void whatIsMountedBesideTheDoorsIsThere() {
        try (MountedDoors doors = MountedDoors.open()) {
            for (String operation : BESIDE) {
                assertThat(doors.send(ExampleRequest.example(operation).to(doors))
                                .statusCode())
                        .as(operation)
                        .isEqualTo(200);
            }
        }
    }

    /** The document lists one address of each route, and says in words where the others are. */
    @Test
    void theAddressesThatAreNotListedAreNamed() {
        try (MountedDoors doors = MountedDoors.open()) {
            Doors all = doors.mounted.doors();
            String words =
                    OpenApiDocument.OF_THE_DOORS.root().at("/info/description").textValue();

            assertThat(all.all().stream().flatMap(door -> door.mounts().stream()))
                    .allSatisfy(mount -> assertThat(words).contains("`" + mount + "`"));
            assertThat(words).contains("`/subscribers`").contains("`/contacts`");
        }
    }

    private static Set<String> described() {
        return OpenApiDocument.OF_THE_DOORS.operations().stream()
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
