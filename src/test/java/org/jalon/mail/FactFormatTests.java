package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFormatTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FR | DEADLINE | 2026-03-12 | jeudi 12 mars 2026
            FR | DEADLINE | 2026-08-01 | samedi 1er août 2026
            NL | DEADLINE | 2026-03-12 | donderdag 12 maart 2026
            EN | DEADLINE | 2026-08-01 | Saturday 1 August 2026
            FR | APPOINTMENT_START | 2026-03-12T14:30 | jeudi 12 mars 2026 à 14 h 30
            FR | APPOINTMENT_START | 2026-03-12T09:00 | jeudi 12 mars 2026 à 9 h
            FR | APPOINTMENT_START | 2026-03-12T09:05 | jeudi 12 mars 2026 à 9 h 05
            NL | APPOINTMENT_START | 2026-03-12T14:30 | donderdag 12 maart 2026 om 14.30 uur
            NL | APPOINTMENT_START | 2026-03-12T09:00 | donderdag 12 maart 2026 om 9 uur
            EN | APPOINTMENT_START | 2026-03-12T14:30 | Thursday 12 March 2026 at 14:30
            FR | MISSING_INTERVIEW_HOURS | 11.75 | 11 h 45
            FR | MISSING_INTERVIEW_HOURS | 2 | 2 h
            FR | MISSING_INTERVIEW_HOURS | 0.25 | 15 min
            NL | MISSING_INTERVIEW_HOURS | 11.75 | 11 uur 45 min
            EN | MISSING_INTERVIEW_HOURS | 11.75 | 11 h 45 min
            FR | APPOINTMENT_MINUTES | 90 | 1 h 30
            FR | APPOINTMENT_MINUTES | 45 | 45 min
            FR | MISSING_APPOINTMENTS | 2 | 2
            NL | MODE | VIDEO | via video
            """)
    void aValueIsWrittenAsItsReadersExpect(Language language, MailFact fact, String value, String expected) {
        String words = new FactFormat(Wording.of(language)).format(fact, value);

        assertThat(words.replace('\u00A0', ' ')).isEqualTo(expected);
    }

    @Test
    void aLineDoesNotBreakInsideATimeOrBeforeAUnit() {
        String words = new FactFormat(Wording.of(Language.FR)).format(MailFact.APPOINTMENT_START, "2026-03-12T14:30");

        assertThat(words).endsWith("à\u00A014\u00A0h\u00A030").contains("12\u00A0mars");
    }

    @Test
    void aPlaceStaysOnOneLine() {
        String words =
                new FactFormat(Wording.of(Language.FR)).format(MailFact.PLACE, " Rue Haute\r\n12 \u2028 Namur\t");

        assertThat(words).isEqualTo("Rue Haute 12 Namur");
    }
}
