package org.jalon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails and pages say the same things in three languages, with the same blanks to fill in. */
class TextBundlesTests {

    @ParameterizedTest
    @CsvSource({
        "portal/messages.properties, portal/messages_nl.properties",
        "portal/messages.properties, portal/messages_en.properties",
        "portal/request.properties, portal/request_nl.properties",
        "portal/request.properties, portal/request_en.properties"
    })
    void the_pages_say_the_same_in_three_languages(String french, String other) {
        assertThat(TextBundle.read(french).faultsOf(TextBundle.read(other))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mail/messages_nl.properties", "mail/messages_en.properties"})
    void the_mails_say_the_same_in_three_languages_but_for_the_staff_who_are_written_to_in_french(String other) {
        TextBundle french = TextBundle.read("mail/messages_fr.properties").without("COUNSELLOR", "MANAGER");

        assertThat(french.faultsOf(TextBundle.read(other))).isEmpty();
    }

    @Test
    void a_text_that_stands_in_one_language_only_is_told_by_its_key_and_its_file(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("fr.properties"), "both=Le {0}\nonly.french=Oui\nblank=Le {0}\n");
        Files.writeString(folder.resolve("nl.properties"), "both=Het {0}\nonly.dutch=Nee\nblank=Het {1}\n");

        assertThat(TextBundle.read(folder, "fr.properties").faultsOf(TextBundle.read(folder, "nl.properties")))
                .containsExactlyInAnyOrder(
                        "nl.properties lacks only.french, which stands in fr.properties",
                        "fr.properties lacks only.dutch, which stands in nl.properties",
                        "blank has the blanks [{0}] in fr.properties and [{1}] in nl.properties");
    }
}
