package dev.muster.adapters.vendors.migma;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.delivery.sink.OutgoingBatch;
import dev.muster.domain.delivery.sink.OutgoingContact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the contact of a batch that an error text names. The form of these texts is not documented: a row number (from 1)
 * counts only together with the address of that row; otherwise the text is searched for addresses.
 */
final class NamedContacts {

    private static final Pattern ROW = Pattern.compile(
            "^row #?([0-9]{1,9})(?: *\\(([^)]*)\\))? *:", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String ADDRESS_SIGNS = "%+-_@";

    private final List<ContactId> ids = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    NamedContacts(OutgoingBatch batch) {
        for (OutgoingContact contact : batch.contacts()) {
            ids.add(contact.id());
            addresses.add(contact.address().toLowerCase(Locale.ROOT));
        }
    }

    /** The contact; empty if the text names none or more than one. A row number alone is ignored: its base is unknown. */
    Optional<ContactId> find(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        Matcher row = ROW.matcher(folded);
        if (row.find()) {
            int index = Integer.parseInt(row.group(1)) - 1;
            String address = row.group(2);
            boolean known = index >= 0 && index < ids.size();
            if (known && address != null && address.strip().equals(addresses.get(index))) {
                return Optional.of(ids.get(index));
            }
        }
        return folded.indexOf('@') < 0 ? Optional.empty() : byAddress(folded);
    }

    /** Tries the longest address first, so that {@code o'brien@} is not taken for {@code brien@}. */
    private Optional<ContactId> byAddress(String text) {
        String rest = text;
        List<Integer> found = new ArrayList<>();
        for (int i : held(text)) {
            if (holds(rest, addresses.get(i))) {
                found.add(i);
                rest = rest.replace(addresses.get(i), " ");
            }
        }
        return found.size() == 1 ? Optional.of(ids.get(found.get(0))) : Optional.empty();
    }

    private List<Integer> held(String text) {
        return IntStream.range(0, addresses.size())
                .filter(i -> holds(text, addresses.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> -addresses.get(i).length()))
                .toList();
    }

    /** Whether the text has the address, and not as a part of a longer one. Quotes may belong to the text or the address. */
    private static boolean holds(String text, String address) {
        for (int at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
            if (!continuesBefore(text, at) && !continuesAt(text, at + address.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean continuesBefore(String text, int start) {
        return start > 0 && (text.charAt(start - 1) == '.' || isPart(text.charAt(start - 1)));
    }

    /** A full stop ends a sentence unless another label of a domain follows. */
    private static boolean continuesAt(String text, int end) {
        int next = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
        return next < text.length() && isPart(text.charAt(next));
    }

    private static boolean isPart(char sign) {
        return Character.isLetterOrDigit(sign) || Character.isSurrogate(sign) || ADDRESS_SIGNS.indexOf(sign) >= 0;
    }
}
