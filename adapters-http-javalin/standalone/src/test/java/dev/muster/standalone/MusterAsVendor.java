package dev.muster.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Muster's own server as the vendor. */
public final class MusterAsVendor implements AutoCloseable {

    private final Path data;
    private final RunningServer server;

    public MusterAsVendor(Path data) throws IOException {
        this.data = data;
        server = new RunningServer(data, "--formbricks-rate-limit", "none");
    }

    /** Pushes the contacts of a data file to it. */
    public Pusher pusher(Path contacts) {
        return new Pusher(
                contacts, server.address(""), told("(?m)^  workspace +(\\S+)"), told("(?m)^  access key +(\\S+)"));
    }

    /** Every contact that has arrived. */
    public String received() {
        return Call.of("export", "--data", data).out();
    }

    @Override
    public void close() {
        server.close();
    }

    private String told(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(server.told());
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + server.told());
        }
        return matcher.group(1);
    }
}
