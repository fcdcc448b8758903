package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.importing.row.Step;

record OpensImporting(Step step) {}
