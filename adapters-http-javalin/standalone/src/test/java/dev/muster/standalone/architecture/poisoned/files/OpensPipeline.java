package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.pipeline.Step;

record OpensPipeline(Step step) {}
