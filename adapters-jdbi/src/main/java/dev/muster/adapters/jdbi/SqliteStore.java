package dev.muster.adapters.jdbi;

import dev.muster.adapters.jdbi.access.SqlAccessKeys;
import dev.muster.adapters.jdbi.access.SqlWorkspaces;
import dev.muster.adapters.jdbi.connection.ReadPool;
import dev.muster.adapters.jdbi.connection.WriteConnection;
import dev.muster.adapters.jdbi.delivery.SqlDeliveryLedger;
import dev.muster.adapters.jdbi.erasure.LogTruncation;
import dev.muster.adapters.jdbi.erasure.RemovalCount;
import dev.muster.adapters.jdbi.erasure.Vacuum;
import dev.muster.adapters.jdbi.idempotency.SqlIdempotencyLedger;
import dev.muster.adapters.jdbi.imports.SqlImportJournal;
import dev.muster.adapters.jdbi.schema.Schema;
import dev.muster.adapters.jdbi.sqlite.NativeLibrary;
import dev.muster.adapters.jdbi.sqlite.SqliteFile;
import dev.muster.adapters.jdbi.sqlite.SqliteSchema;
import dev.muster.adapters.jdbi.sqlite.WriteAheadLog;
import dev.muster.domain.port.out.ContactStore;
import dev.muster.domain.port.out.StoreUnavailable;
import dev.muster.domain.port.out.access.AccessKeys;
import dev.muster.domain.port.out.access.IdempotencyLedger;
import dev.muster.domain.port.out.access.Workspaces;
import dev.muster.domain.port.out.delivery.DeliveryLedger;
import dev.muster.domain.port.out.imports.ImportJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Everything Muster stores, in one SQLite file (with two companions, {@code -wal} and {@code -shm}, while it is open).
 * Thread-safe, and other processes may have the same file open: each waits for the other's transactions.
 *
 * <p>A transaction that was committed survives the end of the process, however it ends. After a power failure the last
 * ones may be missing, but never a part of one (SQLite's {@code synchronous=NORMAL}). The file must be on a local disk.
 *
 * <pre>{@code
 * try (SqliteStore store = SqliteStore.open(Path.of("muster.db"))) {
 *     ContactImporter importer = ContactImporter.builder().store(store.contacts()) ...
 * }
 * }</pre>
 *
 * <p><b>Erasure.</b> When a removal returns, no table, no index and no log entry holds the contact any more. A reading that
 * began before it and goes on for more than two seconds, an export for instance, keeps log entries for longer: they go when
 * it ends, with the next transaction after it, or when the store is closed or opened. In gaps of pages, which nothing refers to, SQLite
 * may keep parts of a contact until the next {@link #vacuum}. A removal costs the same however many contacts there are.
 *
 * <p>Every call throws {@link StoreUnavailable} if the file cannot be used: {@code LATER} if others kept it locked for too
 * long, {@code AFTER_REPAIR} if the disk is full, the file is damaged, or it may not be written. Text with a lone
 * surrogate, which no file in UTF-8 can hold, is refused with {@link IllegalArgumentException}, except in tags and in
 * attribute values, where it is kept.
 */
public final class SqliteStore implements AutoCloseable {

    private final SqliteFile file;
    private final WriteConnection writer;
    private final ReadPool readers;
    private final LogTruncation log;
    private final Vacuum vacuum;
    private final ContactStore contacts;

    private SqliteStore(SqliteFile file) {
        this.file = file;
        writer = new WriteConnection(file);
        readers = new ReadPool(file);
        log = new LogTruncation(writer, file.longestWait(), WriteAheadLog::truncate);
        vacuum = new Vacuum(file, new RemovalCount(readers, writer), log, WriteAheadLog::vacuum);
        contacts = new SqlContactStore(file, writer, readers, log);
    }

    /** Opens the file, creates it if there is none, and brings its tables up to date. Its folder must exist. */
    public static SqliteStore open(Path file) {
        return open(file, SqliteSettings.DEFAULT);
    }

    /** Opens the file with other settings. */
    public static SqliteStore open(Path file, SqliteSettings settings) {
        SqliteFile opened = new SqliteFile(file, settings.longestWait(), settings.writeCacheMebibytes());
        new Schema(opened, new SqliteSchema(opened)).bringUpToDate();
        opened.enableWriteAheadLog();
        SqliteStore store = new SqliteStore(opened);
        try {
            if (store.vacuum.isDue()) {
                store.log.afterOpening();
            }
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Unpacks SQLite's native library below this folder, once for each version of it, and has the driver load it from
     * there. Without this call the driver unpacks it among the temporary files at every start of a program, and a killed
     * program leaves it there. It sets system properties of the driver, so it is for programs that have their process for
     * themselves; call it before the first store is opened. Processes may call it at the same time. Nobody else should
     * be able to write to the folder, since what is in it is executed.
     *
     * @throws UncheckedIOException if the folder cannot be used; the driver then does as it does without this call
     */
    public static void unpackLibraryInto(Path folder) {
        try {
            NativeLibrary.unpackInto(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contacts and attribute keys. A workspace must have been added before anything is written to it. */
    public ContactStore contacts() {
        return contacts;
    }

    /** The import jobs of all workspaces. A workspace must have been added before anything is ordered for it. */
    public ImportJournal journal() {
        return new SqlImportJournal(readers, writer);
    }

    /** The recorded answers. A workspace must have been added before an answer about it is recorded. */
    public IdempotencyLedger idempotencyLedger() {
        return new SqlIdempotencyLedger(readers, writer);
    }

    /** Where the stored contacts stand with sinks. Nothing can be saved to it inside a transaction. */
    public DeliveryLedger deliveryLedger() {
        return new SqlDeliveryLedger(readers, writer);
    }

    /** The workspaces. */
    public Workspaces workspaces() {
        return new SqlWorkspaces(readers, writer);
    }

    /** The access keys. */
    public AccessKeys accessKeys() {
        return new SqlAccessKeys(readers, writer);
    }

    /** Whether contacts were removed since the last vacuum. A file from before version 2 counts as if there were some. */
    public boolean isVacuumDue() {
        return vacuum.isDue();
    }

    /**
     * Rewrites the file without gaps, so that no byte of removed contacts is left, and makes it smaller. Needs up to twice
     * the size of the file as free disk space for as long as it runs, some of it in the folder for temporary files. Others
     * read meanwhile; writers wait, and give up as {@link SqliteSettings#longestWait} says: choose a quiet hour.
     *
     * @throws StoreUnavailable {@code LATER} if another process writes, or somebody reads an older state, for longer than
     *     {@link SqliteSettings#longestWait}; {@code AFTER_REPAIR} if the disk is full. It remains due then
     */
    public void vacuum() {
        vacuum.run();
    }

    /**
     * Waits for the running transaction, then closes the file; readings and previews that still run come to their end.
     * What is called afterwards throws {@link IllegalStateException}.
     */
    @Override
    public void close() {
        log.retry();
        file.close();
        readers.close();
        writer.close();
    }
}
