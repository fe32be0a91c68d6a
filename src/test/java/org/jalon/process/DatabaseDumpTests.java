package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseDumpTests {

    private static final String CANARY = "Canari-Jaune-4711";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "Avant le "})
    void a_marker_is_known_in_base64_wherever_it_stands(String before) {
        String encoded =
                Base64.getEncoder().encodeToString((before + CANARY + " et la suite").getBytes(StandardCharsets.UTF_8));
        assertThat(isHeldBy(encoded)).isTrue();
    }

    @Test
    void a_marker_is_known_in_hex() {
        assertThat(isHeldBy(HexFormat.of().formatHex(("x" + CANARY).getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @Test
    void another_text_is_not_taken_for_the_marker() {
        assertThat(isHeldBy(Base64.getEncoder().encodeToString("Canari-Rouge-1147".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private static boolean isHeldBy(String text) {
        return DatabaseDump.needles(CANARY).stream()
                .anyMatch(needle -> text.toLowerCase(Locale.ROOT).contains(needle));
    }
}
