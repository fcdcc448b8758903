package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import dev.muster.standalone.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets only one push at a time run from a workspace to a sink: a vendor that gets the same new contact twice at the same
 * time may store it twice. The lock is on one byte of an empty file beside the data file. The operating system releases it
 * when the process ends, however it ends; the file stays.
 */
final class PushLock {

    private static final String SUFFIX = "-push";

    private PushLock() {}

    /** Does the work while it holds the lock. Fails if another push holds it. */
    static <T> T holding(Path data, DeliveryScope scope, Supplier<T> work) {
        Path file = data.resolveSibling(data.getFileName() + SUFFIX);
        try (FileChannel channel = open(file)) {
            if (!isFree(channel, Integer.toUnsignedLong(scope.hashCode()))) {
                throw new CommandFailure(
                        ExitCode.BROKEN_OFF,
                        "Another push to " + scope.sink()
                                + " is running on this data file; wait for its end, and push again.");
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        OwnerOnly.createFile(file);
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** Takes the lock if it can; it is held until the channel is closed. */
    private static boolean isFree(FileChannel channel, long position) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(position, 1, false)).isPresent();
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
