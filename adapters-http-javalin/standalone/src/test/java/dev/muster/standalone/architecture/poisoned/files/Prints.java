package dev.muster.standalone.architecture.poisoned.files;

final class Prints {

    @SuppressWarnings("SystemOut")
    void print() {
        System.out.println();
    }
}
