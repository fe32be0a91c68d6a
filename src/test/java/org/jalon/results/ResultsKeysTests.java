package org.jalon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jalon.platform.MissingSettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsKeysTests {

    private static final String MATERIAL = "SECRETSECRETSECRET";

    @Test
    void a_new_keyset_is_one_line_that_can_be_used_at_once() {
        String keyset = ResultsKeys.newKeyset();

        assertThat(keyset).matches("[A-Za-z0-9+/=]+");
        assertThat(new ResultsKeys().sealer(new ResultsSettings(keyset, null))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_keyset_that_cannot_be_read_is_asked_for_again_and_never_shown(String keyset) {
        MissingSettingsException refused = catchThrowableOfType(
                MissingSettingsException.class, () -> new ResultsKeys().sealer(new ResultsSettings(keyset, null)));

        assertThat(refused).hasMessageContaining("JALON_RESULTS_KEYSET");
        assertThat(allThatIsPrinted(refused)).doesNotContain(keyset, MATERIAL);
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
