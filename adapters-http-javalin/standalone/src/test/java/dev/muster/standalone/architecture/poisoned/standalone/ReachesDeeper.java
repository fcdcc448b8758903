package dev.muster.standalone.architecture.poisoned.standalone;

import dev.muster.standalone.architecture.poisoned.adapters.jdbi.contact.column.Text;

interface ReachesDeeper {
    Text[] texts();
}
