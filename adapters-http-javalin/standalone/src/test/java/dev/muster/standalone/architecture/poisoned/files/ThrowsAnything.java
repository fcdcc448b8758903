package dev.muster.standalone.architecture.poisoned.files;

interface ThrowsAnything {

    void run() throws Exception;
}
