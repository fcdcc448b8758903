package dev.muster.standalone.architecture.poisoned.domain.problem;

import dev.muster.standalone.architecture.poisoned.domain.row.Row;

public record KnowsRow(Row row) {}
