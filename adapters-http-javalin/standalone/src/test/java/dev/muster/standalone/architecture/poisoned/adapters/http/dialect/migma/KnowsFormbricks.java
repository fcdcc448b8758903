package dev.muster.standalone.architecture.poisoned.adapters.http.dialect.migma;

import dev.muster.standalone.architecture.poisoned.adapters.http.dialect.formbricks.Inner;

record KnowsFormbricks(Inner inner) {}
