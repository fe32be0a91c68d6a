package org.jalon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.rules.BilanRulesFixture.publishedCalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calendar: a timer that was due while the application was down never makes a burst. */
class ReminderPolicyTests {

    private static final Instant APPOINTMENT = Instant.parse("2026-03-12T13:00:00Z");
    private static final Instant REMINDER = publishedCalendar().appointmentReminderAt(APPOINTMENT);
    private static final Duration MOMENT = Duration.ofMillis(1);

    @Test
    void aReminderIsUsefulUntilTheNextMessageIsDue() {
        assertThat(ReminderPolicy.stillUseful(REMINDER.minus(MOMENT), REMINDER)).isTrue();
        assertThat(ReminderPolicy.stillUseful(REMINDER, REMINDER)).isFalse();
        assertThat(ReminderPolicy.stillUseful(REMINDER.plus(MOMENT), REMINDER)).isFalse();
    }

    /** T4: after a stop that lasted over both reminders, only the newest goes out. */
    @Test
    void ofSeveralRemindersThatAreDueAtOnceOnlyTheLastIsUseful() {
        Instant fourMonths = Instant.parse("2026-08-31T06:00:00Z");
        Instant fiveMonths = Instant.parse("2026-09-30T06:00:00Z");
        Instant limit = Instant.parse("2026-10-30T23:00:00Z");
        Instant backUp = Instant.parse("2026-10-05T09:00:00Z");

        assertThat(List.of(fiveMonths, limit).stream().map(next -> ReminderPolicy.stillUseful(backUp, next)))
                .containsExactly(false, true);
        assertThat(ReminderPolicy.stillUseful(fourMonths, fiveMonths)).isTrue();
    }

    /** T7. */
    @Test
    void anAppointmentThatWasPlannedLongAgoIsRemindedOf() {
        Instant invited = REMINDER.minus(Duration.ofDays(5));

        assertThat(ReminderPolicy.appointmentReminderUseful(REMINDER, invited, REMINDER, APPOINTMENT))
                .isTrue();
    }

    /** T7: the invitation itself came within the 48 hours. */
    @Test
    void whoeverWasToldWithinTheLeadIsNotReminded() {
        assertThat(ReminderPolicy.appointmentReminderUseful(REMINDER, REMINDER, REMINDER, APPOINTMENT))
                .isFalse();
        assertThat(ReminderPolicy.appointmentReminderUseful(
                        REMINDER.plus(MOMENT), REMINDER.plus(MOMENT), REMINDER, APPOINTMENT))
                .isFalse();
    }

    /** T7: late is better than never, but not once the appointment has begun. */
    @Test
    void aLateReminderGoesOutUntilTheAppointmentBegins() {
        Instant invited = REMINDER.minus(Duration.ofDays(5));

        assertThat(ReminderPolicy.appointmentReminderUseful(APPOINTMENT.minus(MOMENT), invited, REMINDER, APPOINTMENT))
                .isTrue();
        assertThat(ReminderPolicy.appointmentReminderUseful(APPOINTMENT, invited, REMINDER, APPOINTMENT))
                .isFalse();
    }
}
