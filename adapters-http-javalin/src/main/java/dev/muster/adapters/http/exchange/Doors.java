package dev.muster.adapters.http.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All doors of a server.
 *
 * @param all the doors; the last one answers if a path belongs to none of them or cannot be read
 */
public record Doors(List<Door> all) {

    public Doors {
        all = List.copyOf(all);
    }

    /**
     * The door that a path belongs to; of two doors the one with the longer mount. Empty if the path belongs to none.
     */
    public Optional<Door> owner(String path) {
        return all.stream()
                .filter(door -> door.within(path).isPresent())
                .min(Comparator.comparingInt(
                        door -> door.within(path).orElse("").length()));
    }

    /** The door that a path belongs to, or else the last one. */
    public Door ownerOrLast(String path) {
        return owner(path).orElseGet(() -> all.get(all.size() - 1));
    }
}
