package dev.muster.standalone.architecture.poisoned.domain.delivery;

class MutableDelivery {

    int count;
}
