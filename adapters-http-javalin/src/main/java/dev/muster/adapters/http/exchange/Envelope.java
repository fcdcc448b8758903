package dev.muster.adapters.http.exchange;

import java.util.SortedSet;

/** A door's answers that are not about one of its operations. Thread-safe. */
public interface Envelope {

    /**
     * An error that any request may meet: an unknown path, a body that breaks off, bad HTTP.
     *
     * @param status the HTTP status
     * @param text what is wrong, for a person
     */
    Answer error(int status, String text);

    /** The path is known, the method is not offered there. */
    Answer methodNotOffered(String method, SortedSet<String> offered);

    /** The store could not be reached. */
    Answer storeUnavailable();

    /** An unexpected failure. */
    Answer failure();
}
