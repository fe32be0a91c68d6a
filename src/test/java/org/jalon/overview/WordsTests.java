package org.jalon.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailStatus;
import org.junit.jupiter.api.Test;

/** Every code that an overview can carry has its French words in the browser, and none is left over. */
class WordsTests {

    private static final Map<String, Class<? extends Enum<?>>> TABLES = Map.of(
            "STATUS", CaseStatus.class,
            "CLOSURE", Closure.class,
            "PHASE", Phase.class,
            "MODE", AppointmentMode.class,
            "APPOINTMENT", AppointmentStatus.class,
            "APPOINTMENT_KIND", AppointmentKind.class,
            "LIMIT", CaseOverview.LimitKind.class,
            "MAIL", MailKind.class,
            "MAIL_STATUS", MailStatus.class,
            "EVENT", CaseEvent.Kind.class);

    @Test
    void every_code_has_words() throws IOException {
        String words = Files.readString(Path.of("src/main/resources/static/jalon/words.js"));
        TABLES.forEach((table, codes) -> {
            Matcher declared = Pattern.compile("export const " + table + " = \\{(.*?)};", Pattern.DOTALL)
                    .matcher(words);
            assertThat(declared.find()).as(table).isTrue();
            assertThat(Pattern.compile("\\b([A-Z][A-Z_]+): ['\\[]")
                            .matcher(declared.group(1))
                            .results()
                            .map(found -> found.group(1)))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(codes.getEnumConstants())
                            .map(Enum::name)
                            .toList());
        });
    }
}
