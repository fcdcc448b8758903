package dev.muster.standalone.architecture.poisoned.files;

final class FoldsByLocale {

    @SuppressWarnings("StringCaseLocaleUsage")
    String fold(String text) {
        return text.toLowerCase();
    }
}
