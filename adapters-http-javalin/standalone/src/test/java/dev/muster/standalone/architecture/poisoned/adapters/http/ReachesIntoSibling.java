package dev.muster.standalone.architecture.poisoned.adapters.http;

import dev.muster.standalone.architecture.poisoned.adapters.jdbi.contact.Rows;

record ReachesIntoSibling(Rows rows) {}
