package dev.muster.standalone.architecture.poisoned.files;

import java.time.Instant;

final class AsksTheTime {

    Instant time() {
        return Instant.now();
    }
}
