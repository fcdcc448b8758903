package dev.muster.standalone.store;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host a name or an address
 * @param port the port; 0 stands for any free one
 */
public record ServerAddress(String host, int port) {

    /** Only this machine, and the usual port for a second web server. */
    public static final ServerAddress DEFAULT = new ServerAddress("127.0.0.1", 8080);

    /** Where a client on this machine finds the server; addresses that stand for all interfaces are none to call. */
    public String url() {
        String called = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "[::1]";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return "http://" + called + ":" + port;
    }

    /** Whether only programs on this machine can reach it. A host that cannot be resolved counts as reachable. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
