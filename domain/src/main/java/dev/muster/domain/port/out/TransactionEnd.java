package dev.muster.domain.port.out;

/** How a transaction is to end, and what its work came to. */
public sealed interface TransactionEnd<T> {

    /** What the work came to. */
    T result();

    /** All that was written stays. */
    record Commit<T>(T result) implements TransactionEnd<T> {}

    /** Nothing that was written stays. */
    record RollBack<T>(T result) implements TransactionEnd<T> {}
}
