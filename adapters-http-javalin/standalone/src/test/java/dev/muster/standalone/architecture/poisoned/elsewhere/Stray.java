package dev.muster.standalone.architecture.poisoned.elsewhere;

final class Stray {}
