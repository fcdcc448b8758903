package dev.muster.standalone.architecture.poisoned.files;

import dev.muster.standalone.architecture.poisoned.domain.dispatch.Leg;

record OpensDispatch(Leg leg) {}
