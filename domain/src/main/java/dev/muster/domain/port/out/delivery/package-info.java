/** What a delivery needs from outside: a source of contacts, a sink to send them to, and a ledger that records their state. */
@NullMarked
package dev.muster.domain.port.out.delivery;

import org.jspecify.annotations.NullMarked;
