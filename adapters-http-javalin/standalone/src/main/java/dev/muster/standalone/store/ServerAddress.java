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

    /** Reachable from this machine only. */
    public static final ServerAddress DEFAULT = new ServerAddress("127.0.0.1", 8080);

    /** The URL for a client on this machine; an address that means all interfaces is replaced by the loopback address. */
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
