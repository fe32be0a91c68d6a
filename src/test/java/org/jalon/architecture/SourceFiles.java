package org.jalon.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What Java sources must look like that no compiler checks. */
final class SourceFiles {

    private SourceFiles() {}

    /** Files below a folder that have more lines than allowed, with their length. */
    static List<String> longerThan(int lines, Path folder) {
        return sources(folder).stream()
                .filter(file -> lines(file).size() > lines)
                .map(file -> folder.relativize(file) + ": " + lines(file).size() + " lines")
                .toList();
    }

    /** Folders below a folder that hold classes, but no package-info with a sentence and @NullMarked. */
    static List<String> withoutPackageInfo(Path folder) {
        return sources(folder).stream()
                .map(Path::getParent)
                .distinct()
                .filter(Predicate.not(SourceFiles::isIntroduced))
                .map(unintroduced -> folder.relativize(unintroduced).toString())
                .toList();
    }

    private static boolean isIntroduced(Path folder) {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info)) {
            return false;
        }
        List<String> lines = lines(info);
        return lines.get(0).matches("/\\*\\*.*") && lines.contains("@NullMarked");
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
