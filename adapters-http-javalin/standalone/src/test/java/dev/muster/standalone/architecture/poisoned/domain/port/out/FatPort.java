package dev.muster.standalone.architecture.poisoned.domain.port.out;

public interface FatPort {

    void one();

    void two();

    void three();

    void four();

    void five();
}
