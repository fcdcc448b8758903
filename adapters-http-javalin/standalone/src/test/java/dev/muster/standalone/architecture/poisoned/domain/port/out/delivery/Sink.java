package dev.muster.standalone.architecture.poisoned.domain.port.out.delivery;

public interface Sink {}
