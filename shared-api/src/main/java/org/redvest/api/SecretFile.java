package org.redvest.api;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets: durable when made, and readable by their owner alone where the file system knows owners. */
public final class SecretFile {

    private SecretFile() {}

    /** Makes a file, and its folder; where another process made it at the same time, that one stays. */
    public static void create(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            write(file, content);
        } catch (FileAlreadyExistsException raced) {
            // it is read next
        }
    }

    /** Puts another file in the place of one: whoever reads sees the old one or the new one, whole. */
    public static void replace(Path file, String content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        write(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String content) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content, StandardOpenOption.DSYNC);
        } else {
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
        }
    }
}
