package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DateText;
import dev.muster.domain.attribute.NumberText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the parameters of a query. Used for one request. */
public final class QueryReader {

    /** As many digits as a long always holds. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

    private final Exchange exchange;
    private final Issues issues;

    /**
     * A reader of a request's query.
     *
     * @param issues receives what is wrong with the parameters
     */
    public QueryReader(Exchange exchange, Issues issues) {
        this.exchange = exchange;
        this.issues = issues;
    }

    /** A whole number, both bounds inclusive; empty if the parameter is absent or wrong. */
    public OptionalLong number(String name, long least, long most) {
        Optional<String> text = exchange.query(name).map(Blanks::trim).map(digits -> digits.isEmpty() ? "0" : digits);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!WHOLE.matcher(text.get()).matches()) {
            boolean isNumber = NumberText.isFinite(text.get());
            issues.add(name, "Invalid input: expected " + (isNumber ? "int, received number" : "number, received NaN"));
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text.get());
        if (number < least) {
            issues.add(name, "Too small: expected number to be >=" + least);
        } else if (number > most) {
            issues.add(name, "Too big: expected number to be <=" + most);
        }
        return OptionalLong.of(number);
    }

    /** One of a few words; empty if the parameter is absent or wrong. */
    public Optional<String> choice(String name, List<String> words) {
        Optional<String> chosen = exchange.query(name).filter(words::contains);
        if (chosen.isEmpty() && exchange.query(name).isPresent()) {
            issues.addOption(name, words);
        }
        return chosen;
    }

    /** A date or a point in time; empty if the parameter is absent or wrong. */
    public Optional<Instant> time(String name) {
        Optional<String> text = exchange.query(name);
        Optional<Instant> time = text.flatMap(DateText::parse);
        if (text.isPresent() && time.isEmpty()) {
            issues.add(name, "Invalid input: expected date, received Date");
        }
        return time;
    }
}
