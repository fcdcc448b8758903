package dev.muster.standalone.architecture.poisoned.domain.contact;

class Mutable {

    int count;
}
