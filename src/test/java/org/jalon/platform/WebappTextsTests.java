package org.jalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The French of the webapps is whole, keeps every placeholder and knows no key that the webapps do not. */
class WebappTextsTests {

    @SuppressWarnings("UnusedVariable") // read by name
    private static final List<String> APPS = WebappTexts.APPS;

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{?\\s*\\w+\\s*}?}|%[sd]|</?(?:a|b|br|code|em|i|kbd|li|p|span|strong|ul)\\b");

    private final WebappTexts texts = new WebappTexts();

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin"})
    void every_text_of_the_daily_webapps_is_ours(String app) {
        assertThat(missing(app)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void what_we_lack_reads_english_and_never_as_a_bare_key(String app) {
        JsonNode served = texts.french(app).path("labels");

        keys(WebappTexts.shipped(app).path("labels"))
                .forEach(key -> assertThat(served.path(key).isTextual()).as(key).isTrue());
        missing(app).forEach(key -> assertThat(served.path(key))
                .isEqualTo(WebappTexts.shipped(app).path("labels").path(key)));
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void placeholders_and_marks_stay(String app) {
        JsonNode english = WebappTexts.shipped(app).path("labels");
        ours(app).forEach(key -> assertThat(
                        placeholders(texts.french(app).path("labels").path(key)))
                .as(key)
                .isEqualTo(placeholders(english.path(key))));
    }

    @Test
    void no_text_of_ours_is_for_a_key_that_no_webapp_has() {
        Set<String> known = WebappTexts.APPS.stream()
                .flatMap(app -> keys(WebappTexts.shipped(app).path("labels")))
                .collect(Collectors.toSet());

        assertThat(keys(WebappTexts.ours("common"))).isSubsetOf(known);
        for (String app : WebappTexts.APPS) {
            assertThat(keys(WebappTexts.ours(app)))
                    .isSubsetOf(keys(WebappTexts.shipped(app).path("labels")).toList())
                    .doesNotContainAnyElementsOf(
                            keys(WebappTexts.ours("common")).toList());
        }
    }

    @Test
    void dates_are_french() {
        JsonNode dates = texts.french("tasklist").path("dateLocales");

        assertThat(dates.path("months").path(1).asText()).isEqualTo("février");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(keys(dates))
                .containsExactlyInAnyOrderElementsOf(
                        keys(WebappTexts.shipped("tasklist").path("dateLocales"))
                                .toList());
    }

    private static Set<String> missing(String app) {
        Set<String> missing =
                keys(WebappTexts.shipped(app).path("labels")).collect(Collectors.toCollection(HashSet::new));
        missing.removeAll(ours(app));
        return missing;
    }

    private static Set<String> ours(String app) {
        ObjectNode shipped = (ObjectNode) WebappTexts.shipped(app).path("labels");
        return Stream.concat(keys(WebappTexts.ours("common")), keys(WebappTexts.ours(app)))
                .filter(shipped::has)
                .collect(Collectors.toSet());
    }

    private static List<String> placeholders(JsonNode text) {
        return PLACEHOLDER
                .matcher(text.asText())
                .results()
                .map(found -> found.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Stream<String> keys(JsonNode object) {
        return object.properties().stream().map(entry -> entry.getKey());
    }
}
