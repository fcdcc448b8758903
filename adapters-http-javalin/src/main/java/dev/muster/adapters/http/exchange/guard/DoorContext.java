package dev.muster.adapters.http.exchange.guard;

import dev.muster.adapters.http.exchange.json.Json;

/**
 * What all doors of a server share.
 *
 * @param ports the use cases
 * @param idempotency lets a named request have one effect
 * @param limiter counts the requests of all doors
 * @param json reads and writes JSON
 */
public record DoorContext(DoorPorts ports, Idempotency idempotency, RateLimiter limiter, Json json) {}
