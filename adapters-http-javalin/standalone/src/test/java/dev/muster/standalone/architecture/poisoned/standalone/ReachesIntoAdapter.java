package dev.muster.standalone.architecture.poisoned.standalone;

import dev.muster.standalone.architecture.poisoned.adapters.http.dialect.formbricks.Inner;

record ReachesIntoAdapter(Inner inner) {}
