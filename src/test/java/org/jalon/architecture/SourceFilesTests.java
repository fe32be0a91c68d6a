package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONGEST_MAIN = 300;
    private static final int LONGEST_TEST = 400;

    @Test
    void files_are_small() {
        assertThat(SourceFiles.longerThan(LONGEST_MAIN, MAIN)).isEmpty();
        assertThat(SourceFiles.longerThan(LONGEST_TEST, TESTS)).isEmpty();
    }

    @Test
    void a_file_of_one_line_too_many_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LONGEST_MAIN + 1));
        Files.writeString(folder.resolve("Fits.java"), "//\n".repeat(LONGEST_MAIN));

        assertThat(SourceFiles.longerThan(LONGEST_MAIN, folder)).containsExactly("Long.java: 301 lines");
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        assertThat(SourceFiles.withoutPackageInfo(MAIN)).isEmpty();
    }

    @Test
    void a_package_without_sentence_or_mark_is_found(@TempDir Path folder) throws IOException {
        file(folder, "good/package-info.java", "/** A sentence. */\n@NullMarked\npackage good;\n");
        file(folder, "unmarked/package-info.java", "/** A sentence. */\npackage unmarked;\n");
        file(folder, "silent/package-info.java", "@NullMarked\npackage silent;\n");
        file(folder, "missing/Some.java", "package missing;\n");

        assertThat(SourceFiles.withoutPackageInfo(folder)).containsExactly("missing", "silent", "unmarked");
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
