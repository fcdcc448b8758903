package dev.muster.standalone.architecture.poisoned.adapters.vendors.migma;

import java.net.http.HttpClient;

record OpensConnection(HttpClient client) {}
