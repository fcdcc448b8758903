/** The tenants that own contacts, and the organisations they belong to. */
@NullMarked
package dev.muster.domain.workspace;

import org.jspecify.annotations.NullMarked;
