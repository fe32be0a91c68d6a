package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what the jar is made of, which the build puts into it. */
class SbomTests {

    private static final Path FILE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    @BeforeAll
    static void onlyMavenOnlineMakesIt() {
        assumeTrue(
                Files.exists(FILE) || "true".equals(System.getenv("CI")),
                "Skipped: the plug-in makes no list while Maven is offline");
    }

    @Test
    void it_names_the_engine_with_its_version_and_address() throws IOException {
        assertThat(components()).contains("pkg:maven/org.camunda.bpm/camunda-engine@7.24.0?type=jar");
        assertThat(components()).hasSizeGreaterThan(100);
    }

    @Test
    void what_decision_015_keeps_out_is_not_in_it() throws IOException {
        assertThat(components()).noneMatch(component -> component.contains("/junit@"));
        assertThat(components()).noneMatch(component -> component.contains("/commons-lang3@3.17."));
    }

    private static List<String> components() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (JsonNode component : new ObjectMapper().readTree(FILE.toFile()).path("components")) {
            addresses.add(component.path("purl").asText());
        }
        return addresses;
    }
}
