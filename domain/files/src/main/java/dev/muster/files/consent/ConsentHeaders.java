package dev.muster.files.consent;

import dev.muster.files.text.NormalizedSpelling;
import dev.muster.files.text.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What headers that no rule knows may have to do with consent: the table in {@code consent.txt}. */
public final class ConsentHeaders {

    private static final Map<String, List<String>> SECTIONS = WordTable.read("consent.txt");
    private static final List<Stem> WITHDRAWN = stems("withdrawn");
    private static final List<Stem> UNDELIVERABLE = stems("undeliverable");
    private static final List<Stem> AGREED = stems("agreed");
    private static final List<Stem> PERHAPS = stems("perhaps");
    private static final List<Stem> DETAILS = stems("details");
    private static final List<Stem> HARMLESS = stems("harmless");
    private static final List<Stem> OTHER_CHANNELS = stems("other channels");
    private static final List<Stem> MAIL = stems("mail");

    private ConsentHeaders() {}

    /** How suspicious the header of a column is that no rule understands. */
    public static Suspicion suspicion(String header) {
        Name name = Name.of(header);
        if (name.isHarmless()) {
            return Suspicion.WITHDRAWING_WORDS;
        }
        if (name.hasOneOf(WITHDRAWN) || name.hasOneOf(UNDELIVERABLE)) {
            return Suspicion.ANY_VALUE;
        }
        if (name.hasOneOf(AGREED)) {
            return name.hasOneOf(DETAILS) ? Suspicion.DETAIL : Suspicion.ANY_VALUE;
        }
        return name.hasOneOf(PERHAPS) ? Suspicion.YES_OR_NO : Suspicion.WITHDRAWING_WORDS;
    }

    /** Which way a yes points, as far as the header tells. */
    public static Optional<ConsentColumn> direction(String header) {
        Name name = Name.of(header);
        if (name.hasOneOf(UNDELIVERABLE)) {
            return Optional.of(ConsentColumn.UNDELIVERABLE);
        }
        if (name.hasOneOf(WITHDRAWN)) {
            return Optional.of(ConsentColumn.WITHDRAWN);
        }
        return name.hasOneOf(AGREED) || name.hasOneOf(PERHAPS) ? Optional.of(ConsentColumn.AGREED) : Optional.empty();
    }

    private static List<Stem> stems(String section) {
        return SECTIONS.getOrDefault(section, List.of()).stream().map(Stem::of).toList();
    }

    /** A header without accents and case, as its letters and digits, and as its words between blanks. */
    private record Name(String letters, String words) {

        static Name of(String header) {
            String plain = NormalizedSpelling.removeAccents(header).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
            String words = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
            return new Name(NormalizedSpelling.normalize(header), " " + words.strip() + " ");
        }

        boolean hasOneOf(List<Stem> stems) {
            return stems.stream().anyMatch(stem -> stem.isIn(this));
        }

        boolean isHarmless() {
            return hasOneOf(HARMLESS) || (hasOneOf(OTHER_CHANNELS) && !hasOneOf(MAIL));
        }
    }

    /** A part of a header: letters anywhere in it, or whole words. */
    private record Stem(String text, Place place) {

        private enum Place {
            ANYWHERE,
            WORDS
        }

        static Stem of(String entry) {
            return entry.startsWith("=")
                    ? new Stem(" " + words(entry.substring(1)) + " ", Place.WORDS)
                    : new Stem(NormalizedSpelling.normalize(entry), Place.ANYWHERE);
        }

        boolean isIn(Name name) {
            return place == Place.WORDS
                    ? name.words().contains(text)
                    : name.letters().contains(text);
        }

        private static String words(String entry) {
            return NormalizedSpelling.removeAccents(entry).toLowerCase(Locale.ROOT);
        }
    }
}
