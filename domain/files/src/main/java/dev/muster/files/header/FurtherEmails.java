package dev.muster.files.header;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.files.format.ColumnMeaning;
import dev.muster.files.format.ColumnMeaning.Kind;
import dev.muster.files.text.NormalizedSpelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns whose address is a row's address if the cell of the email column is blank: those that could be the email
 * column by their headers, and those that name a second address, such as {@code E-mail 2 - Value}. A stated mapping
 * leaves no doubt: if it names the email column there are none, and a column that it names is none.
 */
public final class FurtherEmails {

    private static final Pattern NUMBER = Pattern.compile("[2-9]");

    private static final Pattern SECOND = Pattern.compile("^(second(ary)?|alternat(e|ive)|additional|other)");

    private FurtherEmails() {}

    /** The indexes of these columns, in the order of the file. */
    public static List<Integer> indexes(List<Column> columns, Map<String, String> mapping) {
        if (mapping.containsValue(AttributeKey.EMAIL)) {
            return List.of();
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).is(Kind.ATTRIBUTE))
                .filter(i -> !mapping.containsValue(columns.get(i).meaning().key()))
                .filter(i -> namesAnAddress(columns.get(i).header()))
                .boxed()
                .toList();
    }

    private static boolean namesAnAddress(String header) {
        String name = NormalizedSpelling.normalize(header);
        return isEmail(name)
                || isEmail(NUMBER.matcher(name).replaceAll("1"))
                || isEmail(NUMBER.matcher(name).replaceAll(""))
                || isEmail(SECOND.matcher(name).replaceFirst(""));
    }

    private static boolean isEmail(String name) {
        return KnownHeaders.find(name)
                .map(KnownHeaders.KnownHeader::meaning)
                .equals(Optional.of(ColumnMeaning.of(Kind.EMAIL)));
    }
}
