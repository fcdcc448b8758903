package dev.muster.standalone.architecture.poisoned.domain.port.in;

public interface TwoUses {

    void one();

    void other();
}
