package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of src/docs/menaces.md names the test that tries it, and that test is there. */
class ThreatModelTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Tests))`");

    @Test
    void each_threat_has_a_test_and_each_test_exists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        String[] threats = Files.readString(Path.of("src/docs/menaces.md"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toArray(String[]::new);

        assertThat(threats).hasSizeGreaterThan(15).allSatisfy(line -> assertThat(TEST.matcher(line)
                        .results()
                        .map(named -> named.group(1))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(tests));
    }
}
