package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.port.out.ContactStore;

final class IsStore implements ContactStore {}
