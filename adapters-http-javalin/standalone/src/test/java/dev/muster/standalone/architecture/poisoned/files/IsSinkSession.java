package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.SinkSession;

final class IsSinkSession implements SinkSession {}
