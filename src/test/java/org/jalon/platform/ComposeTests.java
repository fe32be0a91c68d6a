package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docker/ and the application agree on the settings, and docker/ gives no secret away. */
class ComposeTests {

    private static final Path DOCKER = Path.of("docker");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern READ = Pattern.compile("\\$\\{(JALON_[A-Z_]+)");
    private static final Pattern SHOWN = Pattern.compile("(?m)^#?(JALON_[A-Z_]+)=");
    /** Fixed within the container, whatever they say outside of it. */
    private static final Set<String> LISTENING =
            Set.of("JALON_ADDRESS", "JALON_PORT", "JALON_MANAGEMENT_ADDRESS", "JALON_MANAGEMENT_PORT");

    @Test
    void the_example_shows_the_variables_that_the_application_reads_and_no_others() throws IOException {
        assertThat(names(SHOWN, text("env.example"))).isEqualTo(readByTheApplication());
    }

    @Test
    void the_example_holds_no_secret() throws IOException {
        assertThat(text("env.example").lines())
                .filteredOn(line -> line.matches("#?JALON_\\w*(PASSWORD|KEYSET)=.*"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void the_application_gets_each_variable_that_it_reads_under_its_own_name() throws IOException {
        var environment = new ComposeFile(text("compose.yaml")).environment("app");

        assertThat(environment).containsEntry("SPRING_PROFILES_ACTIVE", "postgres");
        assertThat(environment.keySet().stream().filter(name -> name.startsWith("JALON_")))
                .containsExactlyInAnyOrderElementsOf(readByTheApplication());
        assertThat(environment.entrySet())
                .filteredOn(
                        variable -> variable.getKey().startsWith("JALON_") && !LISTENING.contains(variable.getKey()))
                .allMatch(variable -> variable.getValue().toString().startsWith("${" + variable.getKey() + ":"));
    }

    @Test
    void no_secret_and_no_open_port_stands_in_the_compose_file() throws IOException {
        ComposeFile file = new ComposeFile(text("compose.yaml"));

        assertThat(file.literalSecrets()).isEmpty();
        assertThat(file.portsOpenToAll()).isEmpty();
    }

    @Test
    void a_secret_or_an_open_port_in_a_compose_file_is_found() {
        ComposeFile file = new ComposeFile("""
                services:
                  db:
                    environment:
                      POSTGRES_PASSWORD: jalon
                      OTHER_PASSWORD: ${OTHER_PASSWORD:-jalon}
                      GOOD_PASSWORD: ${GOOD_PASSWORD:?manque}
                    ports: ["5432:5432", "127.0.0.1:5433:5432"]
                """);

        assertThat(file.literalSecrets()).containsExactly("db: OTHER_PASSWORD", "db: POSTGRES_PASSWORD");
        assertThat(file.portsOpenToAll()).containsExactly("db: 5432:5432");
    }

    @Test
    void the_management_port_stays_in_the_container() throws IOException {
        assertThat(new ComposeFile(text("compose.yaml")).environment("app"))
                .containsEntry("JALON_MANAGEMENT_ADDRESS", "127.0.0.1");
        assertThat(text("Dockerfile")).doesNotContainPattern("EXPOSE .*8081");
    }

    @Test
    void the_image_runs_as_a_fixed_user_without_rights_and_says_how_it_feels() throws IOException {
        String dockerfile = text("Dockerfile");
        String image = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));

        assertThat(image)
                .containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$")
                .containsPattern("(?m)^HEALTHCHECK ")
                .contains("/readyz")
                .containsPattern("(?m)^ENTRYPOINT \\[");
    }

    private static Set<String> readByTheApplication() throws IOException {
        try (var files = Files.newDirectoryStream(RESOURCES, "*.yaml")) {
            Set<String> names = new TreeSet<>();
            for (Path file : files) {
                names.addAll(names(READ, Files.readString(file)));
            }
            return names;
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String file) throws IOException {
        return Files.readString(DOCKER.resolve(file));
    }
}
