package dev.muster.testkit.saboteur;

import static dev.muster.testkit.saboteur.ForwardingContactStore.withView;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.SearchText;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.contact.ContactQuery;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Stores that break the clause V-3. */
final class SearchSaboteurs {

    private SearchSaboteurs() {}

    static List<Saboteur<ContactStore>> all() {
        return List.of(
                comparing("case counts", UnaryOperator.identity()),
                comparing("case does not count in ASCII only", SearchSaboteurs::lowerAscii),
                comparing("case is folded in the default locale", text -> text.toLowerCase(Locale.getDefault())),
                comparing("accents are compared as they are composed", text -> text.toLowerCase(Locale.ROOT)),
                comparing(
                        "accents do not count",
                        text -> SearchText.fold(
                                Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))),
                searching("a search is a pattern of LIKE", SearchSaboteurs::isLike),
                searching("a search is a regular expression", SearchSaboteurs::isMatch),
                searching("a search finds the beginning of a text", (search, text) -> text.startsWith(search)),
                places("the address is not searched", it -> names(it)),
                places("names are searched one by one", it -> List.of(email(it), first(it), last(it))),
                places("the last name comes first", it -> List.of(email(it), last(it) + " " + first(it))),
                places("there is nothing between the names", it -> List.of(email(it), first(it) + last(it))),
                places(
                        "tags are searched, too",
                        it -> Stream.concat(
                                        names(it).stream(),
                                        Stream.concat(Stream.of(email(it)), it.tags().names().stream()))
                                .toList()),
                places(
                        "all attributes are searched",
                        it -> Stream.concat(
                                        names(it).stream(),
                                        Stream.concat(
                                                Stream.of(email(it)),
                                                it.attributes().values().values().stream()
                                                        .map(AttributeValue::text)))
                                .toList()));
    }

    private static Saboteur<ContactStore> comparing(String wrong, UnaryOperator<String> folded) {
        return choosing(
                wrong,
                (search, profile) -> everywhere(profile).stream()
                        .anyMatch(text -> folded.apply(text).contains(folded.apply(search))));
    }

    private static Saboteur<ContactStore> searching(String wrong, BiPredicate<String, String> finds) {
        return choosing(
                wrong,
                (search, profile) -> everywhere(profile).stream()
                        .anyMatch(text -> finds.test(SearchText.fold(search), SearchText.fold(text))));
    }

    private static Saboteur<ContactStore> places(String wrong, Function<Profile, List<String>> places) {
        return choosing(
                wrong,
                (search, profile) -> places.apply(profile).stream()
                        .anyMatch(text -> SearchText.fold(text).contains(SearchText.fold(search))));
    }

    /** Everybody is found in whom the text is, as this understands it; an empty text finds all. */
    private static Saboteur<ContactStore> choosing(String wrong, BiPredicate<String, Profile> finds) {
        return Saboteur.of(
                "V-3",
                wrong,
                () -> withView(right -> ViewSaboteurs.paging(
                        right,
                        (view, query) -> ViewSaboteurs.cut(
                                view
                                        .page(new ContactQuery(query.status(), query.tags(), "", 0, Integer.MAX_VALUE))
                                        .contacts()
                                        .stream()
                                        .filter(it ->
                                                query.search().isEmpty() || finds.test(query.search(), it.profile()))
                                        .toList(),
                                query))));
    }

    private static List<String> everywhere(Profile profile) {
        return Stream.concat(Stream.of(email(profile)), names(profile).stream()).toList();
    }

    private static List<String> names(Profile profile) {
        return List.of(first(profile), last(profile), first(profile) + " " + last(profile));
    }

    private static String email(Profile profile) {
        return profile.email().typed();
    }

    private static String first(Profile profile) {
        return profile.attributes()
                .find(AttributeKey.FIRST_NAME)
                .map(AttributeValue::text)
                .orElse("");
    }

    private static String last(Profile profile) {
        return profile.attributes()
                .find(AttributeKey.LAST_NAME)
                .map(AttributeValue::text)
                .orElse("");
    }

    private static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
                .forEach(c -> lower.append((char) c));
        return lower.toString();
    }

    private static boolean isLike(String search, String text) {
        String pattern = Pattern.quote(search).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static boolean isMatch(String search, String text) {
        try {
            return Pattern.compile(search).matcher(text).find();
        } catch (PatternSyntaxException noPattern) {
            return text.contains(search);
        }
    }
}
