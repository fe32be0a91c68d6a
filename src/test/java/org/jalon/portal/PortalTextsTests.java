package org.jalon.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.mail.MailFact;
import org.jalon.results.SynthesisScope;
import org.jalon.rules.ExtensionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the pages are well set, and none is missing that a page asks for. */
class PortalTextsTests {

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

    @ParameterizedTest
    @ValueSource(strings = {"_nl", "_en"})
    void the_other_languages_are_well_set(String language) throws IOException {
        Properties texts = bundle(language);
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).doesNotContain("'", "...", "  ");
        }
    }

    @Test
    void french_is_well_set() throws IOException {
        Properties french = bundle("");
        for (String key : french.stringPropertyNames()) {
            assertThat(french.getProperty(key))
                    .as(key)
                    .doesNotContain("'", "...", "  ")
                    .doesNotContainPattern("[ \\p{L}][:;?!»]");
        }
    }

    @Test
    void every_text_that_a_page_asks_for_is_there_and_every_code_has_words() throws IOException {
        Set<String> keys = new TreeSet<>(bundle("").stringPropertyNames());
        keys.addAll(read("request").stringPropertyNames());
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates/portal"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(page)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(keys).containsAll(asked).containsAll(codes());
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        Page.DONE.forEach(done -> codes.add("done." + done));
        Stream.of(MyBilan.Act.values()).forEach(act -> codes.add("acts." + act));
        Stream.of(AppointmentMode.values()).forEach(mode -> codes.add("mode." + mode));
        Stream.of(AppointmentStatus.values()).forEach(status -> codes.add("status." + status));
        Stream.of(ExtensionPolicy.Refusal.values()).forEach(refusal -> codes.add("problem.extension." + refusal));
        Stream.of(SynthesisScope.values())
                .forEach(scope -> codes.addAll(List.of("shares.scope." + scope, "shared." + scope)));
        MailFact.RETURN_MODE.codes().forEach(mode -> codes.add("return." + mode));
        return codes;
    }

    private static Properties bundle(String language) throws IOException {
        return read("messages" + language);
    }

    private static Properties read(String bundle) throws IOException {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/portal/" + bundle + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
