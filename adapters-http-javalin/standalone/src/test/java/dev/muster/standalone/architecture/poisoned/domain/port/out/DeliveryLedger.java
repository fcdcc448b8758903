package dev.muster.standalone.architecture.poisoned.domain.port.out;

public interface DeliveryLedger {}
