package dev.muster.adapters.http.dialect.formbricks.protocol;

import dev.muster.adapters.http.exchange.Checked;
import dev.muster.adapters.http.exchange.Exchange;
import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.DateText;
import dev.muster.domain.attribute.NumberText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the parameters of a query and notes what is wrong with them, in the order in which they are asked for. Used once. */
public final class QueryReader {

    /** Digits enough for any bound, and few enough for a long. */
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

    private final Exchange exchange;
    private final List<ErrorDetail> issues = new ArrayList<>();

    public QueryReader(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What was asked for, if nothing is wrong. */
    public <T> Checked<T> checked(Supplier<T> asked) {
        return issues.isEmpty()
                ? Checked.passed(asked.get())
                : Checked.refused(Answers.unprocessable(List.copyOf(issues)));
    }

    /** Whether everything so far could be read. */
    public boolean isFaultless() {
        return issues.isEmpty();
    }

    /** Notes something that is wrong with several parameters together. */
    public void note(String issue) {
        issues.add(ErrorDetail.of("", issue));
    }

    /** A whole number, both bounds inclusive; empty if the parameter is absent or wrong. */
    public OptionalLong number(String name, long least, long most) {
        Optional<String> text = exchange.query(name).map(Blanks::trim).map(digits -> digits.isEmpty() ? "0" : digits);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!WHOLE.matcher(text.get()).matches()) {
            boolean isNumber = NumberText.isFinite(text.get());
            issues.add(ErrorDetail.of(
                    name, "Invalid input: expected " + (isNumber ? "int, received number" : "number, received NaN")));
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text.get());
        if (number < least) {
            issues.add(ErrorDetail.of(name, "Too small: expected number to be >=" + least));
        } else if (number > most) {
            issues.add(ErrorDetail.of(name, "Too big: expected number to be <=" + most));
        }
        return OptionalLong.of(number);
    }

    /** One of a few words; empty if the parameter is absent or wrong. */
    public <T extends Word> Optional<T> choice(String name, T[] words) {
        Optional<String> text = exchange.query(name);
        Optional<T> chosen = text.flatMap(asked ->
                Arrays.stream(words).filter(word -> word.word().equals(asked)).findFirst());
        if (text.isPresent() && chosen.isEmpty()) {
            issues.add(TypeIssue.notOneOf(
                    name, Arrays.stream(words).map(Word::word).toList()));
        }
        return chosen;
    }

    /** A date or a point in time; empty if the parameter is absent or wrong. */
    public Optional<Instant> time(String name) {
        Optional<String> text = exchange.query(name);
        Optional<Instant> time = text.flatMap(DateText::parse);
        if (text.isPresent() && time.isEmpty()) {
            issues.add(ErrorDetail.of(name, "Invalid input: expected date, received Date"));
        }
        return time;
    }

    /** What a word in a query stands for. */
    public interface Word {
        String word();
    }
}
