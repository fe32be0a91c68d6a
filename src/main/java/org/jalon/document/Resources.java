package org.jalon.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of the documents that come with the application: faces, patterns, style sheet. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String name) {
        try (InputStream file = Objects.requireNonNull(
                Resources.class.getResourceAsStream("/document/" + name), () -> "No file document/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
