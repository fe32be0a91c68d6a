package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jalon.results.ResultsKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTests {

    @Test
    void no_secret_stands_in_the_repository() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String name : tracked()) {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && !name.endsWith("/SecretsTests.java")) {
                found.addAll(Secrets.in(name, Files.readString(file, StandardCharsets.ISO_8859_1)));
                files++;
            }
        }
        assertThat(files).isGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id.pem            | -----BEGIN RSA PRIVATE KEY-----                       | private key",
                "key.txt           | -----BEGIN PRIVATE KEY-----                           | private key",
                "keys.json         | {\"primaryKeyId\": 12345, \"key\": []}                | Tink keyset",
                "a.md              | ghp_abcdefghijklmnopqrstuvwxyz0123456789              | token of a service",
                "A.java            | \"AKIAABCDEFGHIJKLMNOP\"                              | token of a service",
                "a.js              | 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.abcdefghijkl' | signed token",
                "application.yaml  | url: https://jalon:ouvre-toi@example.org/             | password in an address",
                "docker/.env       | JALON_DB_PASSWORD=b1tt3Rsw33t                         | password",
                "application.yaml  | `  password: \"Tr0ub4dor&3\"`                         | password",
                "A.java            | private static final String PASSWORD = \"Tr0ub4dor&3\"; | password",
                "A.java            | setPassword(\"Tr0ub4dor&3\")                          | password",
            })
    void a_planted_secret_is_found(String name, String text, String kind) {
        assertThat(Secrets.in(name, text)).containsExactly(name + ": " + kind);
    }

    @Test
    void a_real_key_for_the_results_is_found_wrapped_or_not() {
        String key = ResultsKeys.newKeyset();

        assertThat(Secrets.in("a.txt", "JALON_RESULTS_KEYSET=" + key)).contains("a.txt: Tink keyset in Base64");
        assertThat(Secrets.in("a.json", new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8)))
                .contains("a.json: Tink keyset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose.yaml     | POSTGRES_PASSWORD: ${JALON_DB_PASSWORD:?manque}",
                "env.example      | JALON_DB_PASSWORD=",
                "A.java           | private static final String PASSWORD = \"Jalon-demo-2026\";",
                "A.java           | .withProperty(\"spring.datasource.password\", SECRET)",
                "README.md        | see src/docs for the password"
            })
    void what_is_no_secret_is_left_alone(String name, String text) {
        assertThat(Secrets.in(name, text)).isEmpty();
    }

    private static List<String> tracked() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of(".git")), "Skipped: only a repository knows its files");
        Process git =
                new ProcessBuilder("git", "ls-files").redirectErrorStream(true).start();
        List<String> names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(git.waitFor()).as(String.join("\n", names)).isZero();
        return names;
    }
}
