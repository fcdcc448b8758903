package dev.muster.standalone.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The main Java files below a folder, with their lengths in lines.
 *
 * @param lengths lines by file
 */
record Sources(Map<Path, Integer> lengths) {

    private static final PathMatcher MAIN = FileSystems.getDefault().getPathMatcher("glob:{**/,}src/main/java/**.java");

    /** Folders that need not be looked into. */
    private static final Set<String> WITHOUT_SOURCES = Set.of("target", ".git", "test");

    Sources {
        lengths = new TreeMap<>(lengths);
    }

    static Sources below(Path root) throws IOException {
        Map<Path, Integer> lengths = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return WITHOUT_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = root.relativize(file);
                if (MAIN.matches(name)) {
                    lengths.put(name, Files.readAllLines(file).size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new Sources(lengths);
    }

    /** All but the files below this folder. */
    Sources without(Path folder) {
        Map<Path, Integer> others = new TreeMap<>(lengths);
        others.keySet().removeIf(file -> file.startsWith(folder));
        return new Sources(others);
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
}
