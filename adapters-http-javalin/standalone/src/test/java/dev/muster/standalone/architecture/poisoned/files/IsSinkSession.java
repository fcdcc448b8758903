package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.delivery.SinkSession;

final class IsSinkSession implements SinkSession {}
