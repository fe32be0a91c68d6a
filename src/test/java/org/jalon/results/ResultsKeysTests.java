package org.jalon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.platform.MissingSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsKeysTests {

    private static final String MATERIAL = "SECRETSECRETSECRET";

    @Test
    void a_new_keyset_is_one_line_that_can_be_used_at_once() {
        String keyset = ResultsKeys.newKeyset();

        assertThat(keyset).matches("[A-Za-z0-9+/=]+");
        assertThat(new ResultsKeys().sealer(new ResultsSettings(keyset, null, null)))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_keyset_that_cannot_be_read_is_asked_for_again_and_never_shown(String keyset) {
        MissingSettingsException refused = catchThrowableOfType(MissingSettingsException.class, () -> new ResultsKeys()
                .sealer(new ResultsSettings(keyset, null, null)));

        assertThat(refused).hasMessageContaining("JALON_RESULTS_KEYSET");
        assertThat(allThatIsPrinted(refused)).doesNotContain(keyset, MATERIAL);
    }

    @Test
    void a_key_that_is_added_seals_from_then_on_and_the_old_one_still_opens() {
        String old = ResultsKeys.newKeyset();
        String both = ResultsKeys.rotate(Map.of("JALON_RESULTS_KEYSET", old));
        Sealer before = sealer(old);
        Sealer after = sealer(both);

        String earlier = before.seal("Avant", "ici");
        String later = after.seal("Après", "ici");

        assertThat(after.open(earlier, "ici")).isEqualTo("Avant");
        assertThat(after.open(later, "ici")).isEqualTo("Après");
        assertThat(before.opens(later, "ici")).isFalse();
        assertThat(sealer(ResultsKeys.rotate(Map.of("JALON_RESULTS_KEYSET", both)))
                        .open(earlier, "ici"))
                .isEqualTo("Avant");
    }

    @Test
    void a_file_is_rotated_under_a_running_application(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("keyset");
        Files.writeString(file, ResultsKeys.newKeyset());
        Sealer running = new ResultsKeys().sealer(new ResultsSettings(null, file, null));
        String earlier = running.seal("Avant", "ici");

        ResultsKeys.rotate(Map.of("JALON_RESULTS_KEYSET_FILE", file.toString()));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L));
        String later = running.seal("Après", "ici");

        assertThat(later.substring(0, 6)).as("another key's id").isNotEqualTo(earlier.substring(0, 6));
        assertThat(running.open(earlier, "ici")).isEqualTo("Avant");
        assertThat(running.open(later, "ici")).isEqualTo("Après");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_becomes_unreadable_changes_nothing(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("keyset");
        Files.writeString(file, ResultsKeys.newKeyset());
        Sealer running = new ResultsKeys().sealer(new ResultsSettings(null, file, null));
        String earlier = running.seal("Avant", "ici");

        Files.writeString(file, "illisible");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L));
        assertThat(running.open(earlier, "ici")).isEqualTo("Avant");
        Files.delete(file);
        assertThat(running.open(earlier, "ici")).isEqualTo("Avant");
    }

    @Test
    void a_file_that_is_not_there_is_asked_for(@TempDir Path directory) {
        assertThatThrownBy(() -> new ResultsKeys().sealer(new ResultsSettings(null, directory.resolve("absent"), null)))
                .isInstanceOf(MissingSettingsException.class)
                .hasMessageContaining("JALON_RESULTS_KEYSET_FILE");
    }

    private static Sealer sealer(String keyset) {
        return new ResultsKeys().sealer(new ResultsSettings(keyset, null, null));
    }

    static Stream<String> unreadable() {
        String key = "{\"keyData\":{\"typeUrl\":\"unknown\",\"value\":\"" + MATERIAL
                + "\",\"keyMaterialType\":\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":1,"
                + "\"outputPrefixType\":\"TINK\"}";
        return Stream.of(
                MATERIAL + "!",
                ResultsKeys.newKeyset().substring(0, 120),
                base64("{}"),
                base64(MATERIAL),
                base64("{\"primaryKeyId\":1,\"key\":[" + key + "]}"));
    }

    private static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String allThatIsPrinted(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
