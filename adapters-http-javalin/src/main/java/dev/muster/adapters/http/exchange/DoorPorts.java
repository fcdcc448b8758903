package dev.muster.adapters.http.exchange;

import dev.muster.domain.administration.KeyAdministration;
import dev.muster.domain.port.in.ImportContacts;
import dev.muster.domain.port.out.Workspaces;

/** What stands behind every door. */
public record DoorPorts(
        ImportContacts importer, Workspaces workspaces, KeyAdministration keys, RateLimiter limiter, Json json) {}
