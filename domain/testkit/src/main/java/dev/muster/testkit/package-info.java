/**
 * For whoever writes an adapter or embeds Muster: the contract of each port as tests, and fixtures.
 *
 * <p>An adapter proves itself by extending {@link dev.muster.testkit.ContactStoreContract}, {@link
 * dev.muster.testkit.WorkspacesContract} and {@link dev.muster.testkit.AccessKeysContract}; a delivery ledger that is kept
 * apart from contacts, {@link dev.muster.testkit.DeliveryLedgerContract}; a way out, {@link
 * dev.muster.testkit.SinkContract}. {@link dev.muster.testkit.PolicyContract} runs golden cases of the import policy, which
 * are data files, on a store or through a way in. Each test names the clause of the port's documentation that it checks. Nothing in here
 * sleeps or reads a clock; where two threads meet, waiting is
 * bounded.
 */
@NullMarked
package dev.muster.testkit;

import org.jspecify.annotations.NullMarked;
