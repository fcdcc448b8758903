package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.delivery.Sink;

final class IsSink implements Sink {}
