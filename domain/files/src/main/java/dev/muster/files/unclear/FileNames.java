package dev.muster.files.unclear;

import dev.muster.domain.contact.ContactStatus;
import dev.muster.files.text.NormalizedSpelling;
import dev.muster.files.text.WordTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of files, and sets of columns, that products give to lists of people who must not be written to. */
final class FileNames {

    private static final Map<String, List<String>> SECTIONS = WordTable.read("files.txt");
    private static final List<ContactStatus> STATUSES =
            List.of(ContactStatus.NON_SUBSCRIBED, ContactStatus.BOUNCED, ContactStatus.UNSUBSCRIBED);
    private static final List<Set<String>> SUPPRESSION_LISTS =
            SECTIONS.getOrDefault("suppression lists", List.of()).stream()
                    .map(columns -> normalized(List.of(columns.split(","))))
                    .toList();

    private FileNames() {}

    /** The status that the people in a file of this name have; empty if the name says nothing of it. */
    static Optional<ContactStatus> status(String fileName) {
        String name = NormalizedSpelling.normalize(fileName);
        return STATUSES.stream()
                .filter(status -> normalized(SECTIONS.getOrDefault(status.word(), List.of())).stream()
                        .anyMatch(name::contains))
                .findFirst();
    }

    /** Whether a file has just the columns of a suppression list. */
    static boolean isSuppressionList(List<String> headers) {
        return SUPPRESSION_LISTS.contains(normalized(headers));
    }

    private static Set<String> normalized(List<String> names) {
        return names.stream().map(NormalizedSpelling::normalize).collect(Collectors.toUnmodifiableSet());
    }
}
