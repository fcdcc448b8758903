package dev.muster.adapters.http.documentation;

import dev.muster.adapters.http.documentation.OpenApiDocument.Operation;
import dev.muster.adapters.http.exchange.Door;
import dev.muster.adapters.http.exchange.Doors;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The doors as the document has them: of a door's mounts only the first one, and of a path's two names only the newer.
 */
public final class DescribedDoors {

    private static final String ALIAS = "/subscribers";
    private static final String NAME = "/contacts";

    private DescribedDoors() {}

    /** The doors' operations as method and path template. */
    public static SortedSet<String> operations(Doors doors) {
        SortedSet<String> operations = new TreeSet<>();
        for (Door door : doors.all()) {
            door.routes().forEach(route -> operations.add(route.method() + " " + listed(door, route.path())));
        }
        return operations;
    }

    /** What the document has to say against an answer; nothing if it is not an answer of one of its operations. */
    public static List<String> objections(Doors doors, HttpResponse<String> answer) {
        return operation(doors, answer)
                .map(operation -> DocumentViolations.to(answer, operation, OpenApiDocument.OF_THE_DOORS))
                .orElse(List.of());
    }

    /** The operation that was asked for. */
    static Optional<Operation> operation(Doors doors, HttpResponse<?> answer) {
        String path = answer.request().uri().getPath();
        String listed = doors.owner(path)
                .map(door -> listed(door, door.within(path).orElse("")))
                .orElse(path);
        return OpenApiDocument.OF_THE_DOORS.operation(answer.request().method(), listed);
    }

    private static String listed(Door door, String path) {
        boolean isAlias = path.equals(ALIAS) || path.startsWith(ALIAS + "/");
        return door.mounts().get(0) + (isAlias ? NAME + path.substring(ALIAS.length()) : path);
    }
}
