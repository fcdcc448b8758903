package dev.muster.adapters.jdbi.connection;

import java.util.List;

/** The SQL in which databases differ. Everything else is SQL that all of them take. Immutable. */
public interface Dialect {

    /**
     * The elements of a JSON array of texts or numbers, as a table with the column {@code value}: a query in parentheses,
     * without an alias. It can stand behind FROM, then with an alias, and behind IN.
     *
     * @param array the SQL of the array: "?", or a column
     */
    String elements(String array);

    /** The members of a JSON object, as a table with the columns {@code key} and {@code value}; else like elements. */
    String members(String object);

    /** The column of {@code contact} that numbers contacts in the order of their insertion; unqualified. */
    String insertionOrder();

    /**
     * The condition under which a search finds a contact.
     *
     * @param folded what is searched for, folded, not empty
     */
    Condition search(String folded);

    /**
     * A condition on the table {@code contact}.
     *
     * @param parameters in the order of the question marks
     */
    record Condition(String sql, List<String> parameters) {
        public Condition {
            parameters = List.copyOf(parameters);
        }
    }
}
