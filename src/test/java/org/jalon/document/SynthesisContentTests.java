package org.jalon.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jalon.results.SynthesisScope;
import org.junit.jupiter.api.Test;

/** What is confided in a form is printed for the beneficiary, or kept back on purpose (R10). */
class SynthesisContentTests {

    /** Written after the synthesis, about the way back and the follow-up. */
    private static final Set<String> KEPT_BACK = Set.of("confidential_returnNotes", "confidential_progress");

    /** Kept as codes, and printed in words. */
    private static final Map<String, String> PRINTED_AS = Map.of(
            "confidential_outcomes", "Un nouvel équilibre entre les sphères de la vie",
            "confidential_training", "Le projet comprend une formation.");

    private static final Map<String, String> CODES =
            Map.of("confidential_outcomes", "[\"LIFE_BALANCE\"]", "confidential_training", "true");

    @Test
    void every_confidential_field_is_printed_or_kept_back_on_purpose() throws IOException {
        Map<String, String> fields = confidentialFields();
        Map<String, String> notes = new HashMap<>(CODES);
        fields.keySet().forEach(field -> notes.putIfAbsent(field, "texte de " + field));

        String printed =
                new SynthesisContent(notes).sections(SynthesisScope.WHOLE).toString();

        List<String> missing = new ArrayList<>();
        fields.forEach((field, form) -> {
            boolean isPrinted = printed.contains(PRINTED_AS.getOrDefault(field, "texte de " + field));
            if (isPrinted == KEPT_BACK.contains(field)) {
                missing.add(field + " of " + form
                        + (isPrinted
                                ? " is printed, though the list of this test says that it is kept back"
                                : " is printed nowhere: give it a place in SynthesisContent, or say in this test that"
                                        + " it is kept back"));
            }
        });
        assertThat(fields).containsKeys("confidential_synthesis", "confidential_progress");
        assertThat(missing).isEmpty();
    }

    /** By name, the file that asks for it. */
    private static Map<String, String> confidentialFields() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file : files.toList()) {
                collect(new ObjectMapper().readTree(Files.readString(file)), file.toString(), fields);
            }
        }
        return fields;
    }

    private static void collect(JsonNode node, String file, Map<String, String> fields) {
        String key = node.path("key").asText();
        if (key.startsWith("confidential_")) {
            fields.put(key, file);
        }
        node.forEach(child -> collect(child, file, fields));
    }
}
