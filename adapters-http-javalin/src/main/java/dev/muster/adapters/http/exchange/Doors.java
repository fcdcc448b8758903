package dev.muster.adapters.http.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All doors of a server.
 *
 * @param all the doors; the last one speaks where a path belongs to none, or could not be read
 */
public record Doors(List<Door> all) {

    public Doors {
        all = List.copyOf(all);
    }

    /** The door that a path belongs to: of two the one with the longer mount. Empty if it is none's. */
    public Optional<Door> owner(String path) {
        return all.stream()
                .filter(door -> door.within(path).isPresent())
                .min(Comparator.comparingInt(
                        door -> door.within(path).orElse("").length()));
    }

    /** The door whose words answer a path, whether or not it is the door's. */
    public Door ownerOrLast(String path) {
        return owner(path).orElseGet(() -> all.get(all.size() - 1));
    }
}
