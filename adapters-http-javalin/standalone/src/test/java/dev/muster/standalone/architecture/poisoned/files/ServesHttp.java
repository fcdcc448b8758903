package dev.muster.standalone.architecture.poisoned.files;

import io.javalin.Javalin;

record ServesHttp(Javalin server) {}
