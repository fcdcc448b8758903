package dev.muster.standalone.architecture.poisoned.domain.contact;

import java.sql.Connection;

record KnowsSql(Connection connection) {}
