package dev.muster.standalone.architecture.poisoned.domain.contact;

@SuppressWarnings("ArrayRecordComponent")
record HoldsArray(int[] numbers) {}
