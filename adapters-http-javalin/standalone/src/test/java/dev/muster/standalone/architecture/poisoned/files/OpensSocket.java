package dev.muster.standalone.architecture.poisoned.files;

import java.net.Socket;

record OpensSocket(Socket socket) {}
