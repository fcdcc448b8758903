package dev.muster.adapters.http.dialect.migma.contacts;

import dev.muster.adapters.http.dialect.migma.protocol.ContactItem;
import dev.muster.adapters.http.dialect.migma.protocol.FieldErrors;
import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.adapters.http.exchange.json.JsonField;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.StorableText;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.port.out.contact.ContactQuery;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The query of a list of contacts.
 *
 * @param projectId the project
 * @param contacts which contacts; empty if no contact can match
 */
record ListRequest(String projectId, Optional<ContactQuery> contacts) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST_LIMIT = 100;
    private static final int LONGEST_ECHO = 50;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,10}");

    /** Words of earlier clients: one for subscribed, and one for a status that contacts never have here. */
    private static final String ACTIVE = "active";

    private static final String COMPLAINED = "complained";

    /** What the query says, or all that is wrong with it. */
    static Checked<ListRequest> of(Exchange exchange) {
        FieldErrors requirements = new FieldErrors();
        String projectId = projectId(exchange, requirements);
        int page = number(exchange, "page", 1, Integer.MAX_VALUE, requirements);
        int limit = number(exchange, "limit", DEFAULT_LIMIT, MOST_LIMIT, requirements);
        String word = exchange.query(ContactItem.STATUS).orElse("");
        Optional<ContactStatus> status = ContactStatus.ofWord(word.equals(ACTIVE) ? "subscribed" : word);
        if (!word.isEmpty() && !word.equals(COMPLAINED) && status.isEmpty()) {
            requirements.add("status must be subscribed, unsubscribed, bounced or non-subscribed, not " + echo(word));
        }
        if (!requirements.isEmpty()) {
            return requirements.checked(new ListRequest(projectId, Optional.empty()));
        }
        List<String> named = tags(exchange.query(ContactItem.TAGS).orElse(""));
        List<String> tags = named.stream().filter(StorableText::isStorable).toList();
        String search = exchange.query("search").orElse("");
        boolean mayMatch =
                !word.equals(COMPLAINED) && (named.isEmpty() || !tags.isEmpty()) && StorableText.isStorable(search);
        ContactQuery query = new ContactQuery(status, tags, search, (page - 1L) * limit, limit);
        return Checked.passed(new ListRequest(projectId, mayMatch ? Optional.of(query) : Optional.empty()));
    }

    /** The project that a query names. */
    static Checked<String> projectId(Exchange exchange) {
        FieldErrors requirements = new FieldErrors();
        return requirements.checked(projectId(exchange, requirements));
    }

    private static String projectId(Exchange exchange, FieldErrors requirements) {
        JsonField<String> slot = exchange.query(ContactItem.PROJECT_ID)
                .<JsonField<String>>map(JsonField.Filled::new)
                .orElseGet(JsonField::missing);
        return requirements.text(ContactItem.PROJECT_ID, slot);
    }

    private static int number(Exchange exchange, String name, int otherwise, int most, FieldErrors requirements) {
        Optional<String> text = exchange.query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long number = WHOLE_NUMBER.matcher(text.get()).matches() ? Long.parseLong(text.get()) : -1;
        if (number < 1 || number > most) {
            requirements.add(name + " must be a whole number from 1 to " + most + ", not " + echo(text.get()));
            return otherwise;
        }
        return Math.toIntExact(number);
    }

    private static List<String> tags(String names) {
        return Stream.of(names.split(","))
                .map(Blanks::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A client's text, shortened for an error text. */
    private static String echo(String text) {
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST_ECHO;
        return text.isEmpty()
                ? "empty"
                : isShort ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "...";
    }
}
