package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.mail.MailKind.CLOSED;
import static org.jalon.mail.MailKind.CLOSURE_NOTICE;
import static org.jalon.mail.MailKind.COUNSELLOR_FOLLOW_UP_LATE;
import static org.jalon.mail.MailKind.COUNSELLOR_FOLLOW_UP_REMINDER;
import static org.jalon.mail.MailKind.FOLLOW_UP_REMINDER;
import static org.jalon.mail.MailKind.MANAGER_FOLLOW_UP_LATE;
import static org.jalon.process.AppointmentProcess.TASK_RECORD_SESSION;
import static org.jalon.process.BilanProcess.TASK_OFFER_FOLLOW_UP;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.mail.MailKind;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of the twelve months after the end (R12, R13, T4, T5, T6, T9). */
@ProcessTest
class FollowUpClocksIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    /** 31 August + 4, 5, 6, 11 and 12 months: month ends clamp, week-ends move back. */
    @Test
    void after_an_end_on_31_august_every_date_clamps_to_its_month() {
        String number = endedOn("2026-08-31");
        dossiers.letTimePass(number, LocalDate.parse("2027-09-02"));
        assertAskedAt(number, FOLLOW_UP_REMINDER, "2026-12-31T08:00", "2027-01-29T08:00");
        assertAskedAt(number, COUNSELLOR_FOLLOW_UP_REMINDER, "2026-12-31T08:00", "2027-01-29T08:00");
        assertAskedAt(number, MANAGER_FOLLOW_UP_LATE, "2027-03-01T00:00");
        assertAskedAt(number, COUNSELLOR_FOLLOW_UP_LATE, "2027-03-01T00:00");
        assertAskedAt(number, CLOSURE_NOTICE, "2027-07-30T08:00");
        assertAskedAt(number, CLOSED, "2027-09-01T00:00");
    }

    @Test
    void in_a_leap_year_the_first_follow_up_may_be_held_until_29_february() {
        String number = endedOn("2027-08-31");
        dossiers.letTimePass(number, LocalDate.parse("2028-09-02"));
        assertAskedAt(number, MANAGER_FOLLOW_UP_LATE, "2028-03-01T00:00");
        assertThat(post.only(number, MANAGER_FOLLOW_UP_LATE).text()).contains("29 février 2028");
        assertAskedAt(number, CLOSED, "2028-09-01T00:00");
    }

    /** T4. */
    @Test
    void no_reminder_follows_an_answer() {
        for (Object[] answer :
                List.of(new Object[] {"followUpAnswer", "DECLINED"}, FollowUps.accepted("2027-02-10T10:00"))) {
            String number = endedOn("2026-08-31");
            dossiers.complete(number, TASK_OFFER_FOLLOW_UP, answer);
            dossiers.letTimePass(number, LocalDate.parse("2027-02-01"));
            assertThat(post.kinds(number)).doesNotContain(FOLLOW_UP_REMINDER, COUNSELLOR_FOLLOW_UP_REMINDER);
        }
    }

    /** T4: an answer between the two reminders spares the second. */
    @Test
    void an_answer_after_the_first_reminder_spares_the_second() {
        String number = endedOn("2026-08-31");
        dossiers.letTimePass(number, LocalDate.parse("2027-01-05"));
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
        dossiers.letTimePass(number, LocalDate.parse("2027-02-01"));
        assertThat(post.arrived(number, FOLLOW_UP_REMINDER)).hasSize(1);
    }

    /** R12, T4: not having been reached is no answer. */
    @Test
    void whoever_could_not_be_reached_is_reminded() {
        String number = endedOn("2026-08-31");
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, "followUpAnswer", "UNREACHABLE");
        dossiers.letTimePass(number, LocalDate.parse("2027-02-01"));
        assertThat(post.arrived(number, FOLLOW_UP_REMINDER)).hasSize(2);
    }

    /** T5: the breach stays on the case. */
    @Test
    void a_first_follow_up_that_is_accepted_but_not_held_within_six_months_is_a_breach() {
        String number = endedOn("2026-08-31");
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2027-03-10T10:00"));
        dossiers.letTimePass(number, LocalDate.parse("2027-03-02"));
        assertThat(dossiers.file(number).followUpLateOn()).isEqualTo("2027-03-01");
        assertThat(traces.journal(number, CaseEvent.Kind.FOLLOW_UP_LATE)).hasSize(1);
        assertThat(post.only(number, MANAGER_FOLLOW_UP_LATE).recipient()).isEqualTo(EngineTestSetup.MANAGER);
        assertThat(post.only(number, MANAGER_FOLLOW_UP_LATE).text()).doesNotContain("Dupont");
        assertThat(post.only(number, COUNSELLOR_FOLLOW_UP_LATE).recipient()).isEqualTo(EngineTestSetup.COUNSELLOR);
        dossiers.letTimePass(number, LocalDate.parse("2027-03-11"));
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1);
        assertThat(dossiers.file(number).followUpLateOn()).isEqualTo("2027-03-01");
        assertThat(dossiers.file(number).followUpDoneOn()).isEqualTo("2027-03-10");
    }

    /** T5. */
    @Test
    void a_first_follow_up_held_or_declined_on_the_last_day_is_no_breach() {
        String number = endedOn("2026-08-31");
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2027-02-28T10:00"));
        dossiers.letTimePass(
                number,
                LocalDateTime.parse("2027-02-28T12:00")
                        .atZone(BilanCalendar.ZONE)
                        .toInstant());
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1);
        dossiers.letTimePass(number, LocalDate.parse("2027-03-02"));
        assertThat(dossiers.file(number).followUpLateOn()).isNull();
        assertThat(post.kinds(number)).doesNotContain(MANAGER_FOLLOW_UP_LATE, COUNSELLOR_FOLLOW_UP_LATE);
    }

    /** R13, T6. */
    @Test
    void the_case_closes_by_itself_with_an_offer_open() {
        String number = endedOn("2026-08-31");
        dossiers.letTimePass(number, LocalDate.parse("2027-08-31"));
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_OFFER_FOLLOW_UP);
        dossiers.letTimePass(number, LocalDate.parse("2027-09-01"));
        assertClosed(number);
    }

    /** R13, T6. */
    @Test
    void the_case_closes_by_itself_with_an_interview_that_nobody_recorded() {
        String number = endedOn("2026-08-31");
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, FollowUps.accepted("2027-08-31T10:00"));
        dossiers.letTimePass(number, LocalDate.parse("2027-09-01"));
        assertClosed(number);
        assertThat(traces.appointments(number)).last().extracting("status").isEqualTo(AppointmentStatus.UNRECORDED);
    }

    /** R13, T6. */
    @Test
    void the_case_closes_by_itself_while_it_waits_for_a_request() {
        String number = endedOn("2026-08-31");
        dossiers.complete(number, TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");
        dossiers.letTimePass(number, LocalDate.parse("2027-09-01"));
        assertClosed(number);
        assertThat(post.kinds(number)).doesNotContain(MANAGER_FOLLOW_UP_LATE).containsOnlyOnce(CLOSURE_NOTICE);
    }

    @Test
    void after_a_stop_over_both_reminders_and_the_limit_only_the_delay_is_told() {
        String number = endedOn("2026-08-31");
        post.forget();
        dossiers.todayIs("2027-03-15");
        dossiers.settle(number);
        assertThat(post.kinds(number)).containsExactlyInAnyOrder(MANAGER_FOLLOW_UP_LATE, COUNSELLOR_FOLLOW_UP_LATE);
        assertThat(dossiers.file(number).followUpLateOn()).isEqualTo("2027-03-15");
    }

    @Test
    void after_a_stop_over_the_first_two_reminders_only_the_second_is_sent() {
        String number = endedOn("2026-08-31");
        post.forget();
        dossiers.todayIs("2027-02-10");
        dossiers.settle(number);
        assertThat(post.kinds(number)).containsExactlyInAnyOrder(FOLLOW_UP_REMINDER, COUNSELLOR_FOLLOW_UP_REMINDER);
    }

    @Test
    void after_a_stop_of_more_than_a_year_the_beneficiary_is_told_of_the_closure_only() {
        String number = endedOn("2026-08-31");
        post.forget();
        dossiers.todayIs("2027-10-01");
        dossiers.settle(number);
        assertThat(post.arrived(number))
                .filteredOn(mail -> mail.recipient().equals("beneficiary"))
                .extracting(Post.Arrived::kind)
                .containsExactly(CLOSED);
        assertClosed(number);
    }

    private String endedOn(String end) {
        dossiers.todayIs(LocalDate.parse(end).minusDays(18));
        String number = dossiers.endedBilan();
        assertThat(dossiers.file(number).end()).isEqualTo(end);
        return number;
    }

    private void assertAskedAt(String number, MailKind kind, String... moments) {
        assertThat(post.askedAt(number, kind))
                .as(kind.name())
                .containsExactlyElementsOf(
                        Arrays.stream(moments).map(LocalDateTime::parse).toList());
    }

    private void assertClosed(String number) {
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.COMPLETED);
        assertThat(traces.passed(number)).contains("End_Closed");
        assertThat(post.arrived(number, CLOSED)).hasSize(1);
        assertThat(traces.running(number, AppointmentProcess.KEY)).isEmpty();
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(dossiers.tasks(number)).isEmpty();
    }
}
