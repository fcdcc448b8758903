package dev.muster.domain.port.out;

/** Something to do in one transaction. */
@FunctionalInterface
public interface TransactionalWork<T> {

    /** Does it. The transaction is valid until this returns, on this thread only. */
    TransactionEnd<T> run(StoreTransaction transaction);
}
