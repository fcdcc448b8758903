package dev.muster.standalone.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The main Java files below a folder, with their lengths in lines.
 *
 * @param lengths lines by file
 */
record Sources(Map<Path, Integer> lengths) {

    private static final PathMatcher MAIN = FileSystems.getDefault().getPathMatcher("glob:{**/,}src/main/java/**.java");

    Sources {
        lengths = new TreeMap<>(lengths);
    }

    static Sources below(Path root) throws IOException {
        Map<Path, Integer> lengths = new TreeMap<>();
        try (Stream<Path> files = Files.find(root, 40, (file, attributes) -> MAIN.matches(root.relativize(file)))) {
            files.forEach(file -> lengths.put(root.relativize(file), lines(file)));
        }
        return new Sources(lengths);
    }

    /** The files with more lines than that, each with its length. */
    List<String> longerThan(int lines) {
        return lengths.entrySet().stream()
                .filter(file -> file.getValue() > lines)
                .map(file -> file.getKey() + ": " + file.getValue())
                .toList();
    }

    /** The smallest length that so many of a hundred files do not exceed. */
    int percentile(int percent) {
        List<Integer> sorted = lengths.values().stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    /** The packages with more files than that, each with their number. */
    List<String> packagesWithMoreThan(int files) {
        Map<Path, Long> sizes =
                lengths.keySet().stream().collect(groupingBy(Path::getParent, TreeMap::new, counting()));
        return sizes.entrySet().stream()
                .filter(folder -> folder.getValue() > files)
                .map(folder -> folder.getKey() + ": " + folder.getValue())
                .toList();
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
