/** What a host says to a delivery and gets from it: the policy, the selection, the plan and the report. */
@NullMarked
package dev.muster.domain.delivery;

import org.jspecify.annotations.NullMarked;
