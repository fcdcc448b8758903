package dev.muster.standalone.pushing;

import dev.muster.domain.delivery.ledger.DeliveryScope;
import dev.muster.standalone.console.CommandFailure;
import dev.muster.standalone.console.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps two pushes from one workspace to one sink apart: a vendor that gets the same new contact from both at once may keep
 * it twice. The lock is one byte of an empty file beside the data file, so that it falls with the process, however that
 * ends; the file stays.
 */
final class PushLock {

    private static final String SUFFIX = "-push";

    private PushLock() {}

    /** Does the work while nobody else pushes there. Fails if somebody does. */
    static <T> T holding(Path data, DeliveryScope scope, Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(
                data.resolveSibling(data.getFileName() + SUFFIX),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            if (!isFree(channel, Integer.toUnsignedLong(scope.hashCode()))) {
                throw new CommandFailure(
                        ExitCode.BROKEN_OFF,
                        "Another push to " + scope.sink()
                                + " is running on this data file; wait for its end, and push again.");
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + data + SUFFIX, e);
        }
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
