package dev.muster.files.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.files.header.MultiValue;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell that may hold more than one bare address: {@code Name <a@x.org>}, {@code mailto:a@x.org?subject=Hello},
 * or several of these between semicolons, commas, slashes, bars, {@code :::}, blanks or line breaks. Text that cannot be
 * read in this way is kept whole as the address, so that the row is refused with the value from the file.
 *
 * @param address the first address
 * @param name the name before it; empty if there is none
 * @param others the text behind the first address, as it stands in the cell; empty if it is the only one
 */
record AddressCell(String address, String name, String others) {

    private static final String SEPARATOR = ";,/|:\\s\uFF1B\uFF0C\u3001\u061B\u060C";

    private static final Pattern MORE_THAN_AN_ADDRESS = pattern("[<" + SEPARATOR + "]");

    private static final Pattern START = pattern("[;,\\s]++");

    private static final Pattern NAMED = pattern(
            "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<name>[^\"<>@;]*+|[^\\s\"<>;,]++))\\s*+<(?<address>[^<>]*+)>");

    private static final Pattern BARE =
            pattern("(?<address>mailto:\\s*+[^\\s<>;,]++|[^\\s<>;,\"@]++@[^<>\"@" + SEPARATOR + "]++)");

    private static final Pattern LINK = pattern("mailto:\\s*+(?<target>[^?]++)(?:\\?.*+)?");

    private static final Pattern BETWEEN = pattern("[" + SEPARATOR + "]++");

    static AddressCell of(String cell) {
        String text = Blanks.trimInvisible(cell);
        if (!MORE_THAN_AN_ADDRESS.matcher(text).find()) {
            return whole(text.isEmpty() ? text : cell);
        }
        Matcher start = START.matcher(text);
        String first = start.lookingAt() ? text.substring(start.end()) : text;
        return read(first, NAMED).or(() -> read(first, BARE)).orElseGet(() -> whole(cell));
    }

    private static AddressCell whole(String cell) {
        return new AddressCell(cell, "", "");
    }

    private static Optional<AddressCell> read(String text, Pattern form) {
        Matcher first = form.matcher(text);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        Optional<String> others = others(text.substring(first.end()));
        return address(first.group("address"))
                .filter(address -> others.isPresent())
                .map(address -> new AddressCell(address, form.equals(NAMED) ? name(first, address) : "", others.get()));
    }

    private static Optional<String> address(String text) {
        Matcher link = LINK.matcher(Blanks.trimInvisible(text));
        return EmailAddress.parse(link.matches() ? decoded(link.group("target")) : text)
                .map(EmailAddress::typed);
    }

    /** The address of a link (RFC 6068), where a plus sign is no blank. */
    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return target;
        }
    }

    /** The name; empty if it is but the address again, as some programs write. */
    private static String name(Matcher named, String address) {
        @Nullable String quoted = named.group("quoted");
        String name = Blanks.trimInvisible(quoted == null ? named.group("name") : quoted.replaceAll("\\\\(.)", "$1"));
        return name.equals(address) ? "" : name;
    }

    /** The text behind the separators; absent if it is something else than nothing or more addresses. */
    private static Optional<String> others(String rest) {
        Matcher separators = BETWEEN.matcher(rest);
        String others = separators.lookingAt() ? rest.substring(separators.end()) : rest;
        boolean isSeparated = others.length() < rest.length() && others.contains("@");
        return Optional.of(others).filter(text -> text.isEmpty() || isSeparated || isGoogleList(rest));
    }

    /** Google writes this separator between values only, whatever they are. */
    private static boolean isGoogleList(String rest) {
        return rest.startsWith(MultiValue.SEPARATOR);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS | DOTALL);
    }
}
