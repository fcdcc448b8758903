package dev.muster.standalone.architecture.poisoned.domain.delivery;

@SuppressWarnings("ArrayRecordComponent")
record HoldsBytes(byte[] bytes) {}
