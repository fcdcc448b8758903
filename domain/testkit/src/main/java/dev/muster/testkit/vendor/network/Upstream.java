package dev.muster.testkit.vendor.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** What stands behind a proxy. Each request goes there on a connection of its own. */
final class Upstream {

    private static final int HTTP_PORT = 80;

    private final String host;
    private final int port;

    Upstream(URI address) {
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("Not the address of a server that speaks plain HTTP: " + address);
        }
        host = address.getHost();
        port = address.getPort() < 0 ? HTTP_PORT : address.getPort();
    }

    RawAnswer answer(RawRequest request) throws IOException {
        try (Socket socket = new Socket(host, port)) {
            socket.setTcpNoDelay(true);
            request.writeTo(new BufferedOutputStream(socket.getOutputStream()), host + ":" + port);
            return new RawReader(new BufferedInputStream(socket.getInputStream())).answer(request.method());
        }
    }
}
