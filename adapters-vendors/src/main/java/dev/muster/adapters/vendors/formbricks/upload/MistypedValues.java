package dev.muster.adapters.vendors.formbricks.upload;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal because of values that do not have their key's type. It lists the first few values in the order of the batch,
 * and the number of the others, but not their contacts.
 *
 * @param key the attribute key
 * @param list the values, separated by a comma and a space; a value may contain these itself
 */
record MistypedValues(String key, String list) {

    private static final Pattern WORDS = Pattern.compile(
            "Attribute \"(.+?)\" is typed as \"[a-z]+\" but received invalid values: (.*?)(?: \\(and [0-9]+ more\\))?",
            Pattern.DOTALL);
    private static final String COMMA = ", ";

    static Optional<MistypedValues> read(String issue) {
        Matcher words = WORDS.matcher(issue);
        return words.matches() ? Optional.of(new MistypedValues(words.group(1), words.group(2))) : Optional.empty();
    }

    /** The refusal without the values, which belong to several people. */
    String words() {
        return "The value under \"" + key + "\" is none of the type that the key has at Formbricks.";
    }

    /** The contacts with a listed value; none if the list does not match the values of the batch. */
    List<TranslatedContact> holders(List<TranslatedContact> contacts) {
        Set<String> values = listed(contacts);
        return contacts.stream()
                .filter(contact -> contact.value(key).filter(values::contains).isPresent())
                .toList();
    }

    private Set<String> listed(List<TranslatedContact> contacts) {
        Set<String> values = new HashSet<>();
        String rest = list + COMMA;
        for (TranslatedContact contact : contacts) {
            String value = contact.value(key).orElse("");
            if (!value.isEmpty() && rest.startsWith(value + COMMA)) {
                values.add(value);
                rest = rest.substring(value.length() + COMMA.length());
            }
        }
        return rest.isEmpty() ? values : Set.of();
    }
}
