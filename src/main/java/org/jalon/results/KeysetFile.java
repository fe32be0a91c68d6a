package org.jalon.results;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.jalon.platform.MissingSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A keyset in a file, read again whenever the file has changed: keys are rotated while the application runs. A file that
 * has become unreadable changes nothing until it is mended.
 */
final class KeysetFile implements Supplier<Aead> {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);

    private final Path file;
    private Aead keys;
    private FileTime read;

    /**
     * @throws MissingSettingsException if the file holds no keyset
     * @throws UncheckedIOException if it cannot be read
     */
    KeysetFile(Path file) {
        this.file = file;
        try {
            read = Files.getLastModifiedTime(file);
            keys = Keyset.open(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read: " + file, e);
        }
    }

    @Override
    public synchronized Aead get() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                read = changed;
                keys = Keyset.open(Files.readString(file));
                LOG.info("The keys of the results were read again from {}", file);
            }
        } catch (IOException | MissingSettingsException e) {
            LOG.error("The key file {} cannot be used, the keys that were read before stay: {}", file, e.toString());
        }
        return keys;
    }

    /** Puts a keyset in place of what is there, in one step, readable by its owner alone. */
    static void write(Path file, String keyset) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "keyset", ".new");
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, keyset);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be written: " + file, e);
        }
    }
}
