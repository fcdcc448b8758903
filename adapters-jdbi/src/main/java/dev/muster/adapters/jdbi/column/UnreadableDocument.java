package dev.muster.adapters.jdbi.column;

import java.sql.SQLDataException;

/** A document that this version did not write, or not so: it is damaged, or a newer version has written it. */
public final class UnreadableDocument extends SQLDataException {

    private static final long serialVersionUID = 1;

    public UnreadableDocument(Throwable cause) {
        super("a JSON document is unreadable", cause);
    }
}
