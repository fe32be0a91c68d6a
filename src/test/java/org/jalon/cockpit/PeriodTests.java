package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.jalon.mail.MailFailure;
import org.jalon.platform.Refused;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    @Test
    void without_dates_a_period_is_the_twelve_months_that_end_today() {
        assertThat(Period.of(null, "", TODAY)).isEqualTo(new Period(LocalDate.of(2023, 3, 1), TODAY));
        assertThat(Period.of(null, "2025-12-31", TODAY).from()).isEqualTo("2025-01-01");
    }

    @Test
    void a_period_holds_its_first_and_its_last_day() {
        assertThat(Period.of("2026-01-31", "2026-01-31", TODAY).to()).isEqualTo("2026-01-31");
    }

    @Test
    void what_is_no_period_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Period.of("2026-02-30", null, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("Cette date n'existe pas\u00a0: corrigez la période.");
        assertThatThrownBy(() -> Period.of("2026-02-02", "2026-02-01", TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("La période finit avant de commencer\u00a0: corrigez les dates.");
        assertThatThrownBy(() -> Period.of("1999-12-31", null, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("La date doit se situer entre 2000 et 2099.");
        assertThatThrownBy(() -> Period.of("-999999999-01-01", null, TODAY)).isInstanceOf(Refused.class);
    }

    @Test
    void ages_follow_each_other_without_a_gap() {
        Age previous = null;
        for (Age age : Age.values()) {
            if (previous != null) {
                assertThat(age.enteredUntil(TODAY)).isEqualTo(previous.enteredAfter(TODAY));
            }
            previous = age;
        }
        assertThat(Age.DAYS_0_TO_6.enteredUntil(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void every_mail_and_every_failure_has_its_own_french_words() {
        assertThat(Arrays.stream(MailFailure.Nature.values()).map(French::nature))
                .doesNotHaveDuplicates();
    }
}
