package dev.muster.standalone.architecture.poisoned.adapters.http;

import dev.muster.standalone.architecture.poisoned.adapters.jdbi.Table;

record KnowsJdbi(Table table) {}
