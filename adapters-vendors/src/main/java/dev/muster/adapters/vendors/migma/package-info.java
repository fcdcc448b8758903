/** Deliveries to Migma: contacts as items of its bulk import, its jobs, and its answers. */
@NullMarked
package dev.muster.adapters.vendors.migma;

import org.jspecify.annotations.NullMarked;
