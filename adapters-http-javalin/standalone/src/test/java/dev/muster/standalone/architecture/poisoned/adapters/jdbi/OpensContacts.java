package dev.muster.standalone.architecture.poisoned.adapters.jdbi;

import dev.muster.standalone.architecture.poisoned.adapters.jdbi.contact.Rows;

record OpensContacts(Rows rows) {}
