package dev.muster.standalone.architecture.poisoned.domain.row;

import dev.muster.standalone.architecture.poisoned.domain.problem.KnowsRow;

public record Row(Class<KnowsRow> problem) {}
