package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.mail.MailKind.APPOINTMENT_CANCELLED;
import static org.jalon.mail.MailKind.APPOINTMENT_CHANGED;
import static org.jalon.mail.MailKind.APPOINTMENT_INVITATION;
import static org.jalon.mail.MailKind.APPOINTMENT_REMINDER;
import static org.jalon.mail.MailKind.COUNSELLOR_SESSION_UNRECORDED;
import static org.jalon.mail.MailKind.MANAGER_DROP_OUT;
import static org.jalon.process.AppointmentProcess.TASK_RECORD_SESSION;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Slot;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One appointment from its invitation to its record (R8, R15, T7, T8). */
@ProcessTest
class AppointmentIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    private String number = "";

    static Slot slot(String start) {
        return new Slot(BilanCalendar.instantOf(LocalDateTime.parse(start)), 90, "Rue Basse 2", AppointmentMode.VIDEO);
    }

    @BeforeEach
    void aCaseBegins() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
    }

    @Test
    void each_appointment_of_one_submission_is_an_instance_of_its_own_and_planning_stays_open() {
        plan("2026-03-05T10:00", "2026-03-12T10:00", "2026-03-19T10:00");
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(3);
        assertThat(post.arrived(number, APPOINTMENT_INVITATION)).hasSize(3);
        plan("2026-03-26T10:00");
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(4);
        assertThat(traces.appointments(number)).extracting(Appointment::id).doesNotHaveDuplicates();
        assertThat(dossiers.openTasks(number)).containsOnlyOnce(BilanProcess.TASK_PLAN_APPOINTMENTS);
    }

    @Test
    void the_invitation_carries_a_calendar_entry_that_does_not_give_the_bilan_away() {
        plan("2026-03-30T10:00");
        Post.Arrived invitation = post.only(number, APPOINTMENT_INVITATION);
        assertThat(invitation.recipient()).isEqualTo("beneficiary");
        assertThat(invitation.calendar())
                .contains(
                        "METHOD:REQUEST", "SEQUENCE:0", "UID:" + only().id(), "SUMMARY:Rendez-vous", "BEGIN:VTIMEZONE")
                .contains("DTSTART;TZID=Europe/Brussels:20260330T100000", "DTEND;TZID=Europe/Brussels:20260330T120000")
                .contains("LOCATION:Rue Haute 1")
                .doesNotContainIgnoringCase("bilan");
        assertThat(invitation.subject()).doesNotContainIgnoringCase("bilan");
    }

    /** T7. */
    @Test
    void the_beneficiary_is_reminded_forty_eight_hours_before() {
        plan("2026-03-30T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-31"));
        // the night of 29 March is an hour shorter
        assertThat(post.askedAt(number, APPOINTMENT_REMINDER)).containsExactly(LocalDateTime.parse("2026-03-28T09:00"));
    }

    /** T7. */
    @Test
    void whoever_was_told_within_forty_eight_hours_is_not_reminded() {
        plan("2026-03-04T08:30");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-05"));
        assertThat(post.kinds(number)).contains(APPOINTMENT_INVITATION).doesNotContain(APPOINTMENT_REMINDER);
        assertThat(dossiers.openTasks(number)).contains(TASK_RECORD_SESSION);
    }

    @Test
    void after_a_stop_over_the_appointment_nobody_is_reminded_of_what_is_over() {
        plan("2026-03-12T10:00");
        dossiers.todayIs("2026-03-13");
        dossiers.settle(number);
        assertThat(post.kinds(number)).doesNotContain(APPOINTMENT_REMINDER);
        assertThat(dossiers.openTasks(number)).contains(TASK_RECORD_SESSION);
    }

    @Test
    void a_session_can_be_recorded_once_its_time_is_over() {
        plan("2026-03-12T10:00");
        dossiers.letTimePass(number, BilanCalendar.instantOf(LocalDateTime.parse("2026-03-12T11:59:59")));
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_RECORD_SESSION);
        dossiers.letTimePass(number, BilanCalendar.instantOf(LocalDateTime.parse("2026-03-12T12:00")));
        assertThat(dossiers.openTasks(number)).contains(TASK_RECORD_SESSION);
    }

    /** T8: from Friday to Monday. */
    @Test
    void the_counsellor_is_reminded_once_of_a_session_that_nobody_recorded() {
        plan("2026-03-13T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-20"));
        assertThat(post.askedAt(number, COUNSELLOR_SESSION_UNRECORDED))
                .containsExactly(LocalDateTime.parse("2026-03-16T08:00"));
        assertThat(post.only(number, COUNSELLOR_SESSION_UNRECORDED).recipient()).isEqualTo(EngineTestSetup.COUNSELLOR);
        record("NO_SHOW");
        assertThat(traces.passed(number)).contains("End_NotHeld");
    }

    /** T8. */
    @Test
    void a_session_that_was_recorded_is_not_asked_for() {
        dossiers.holdSession(number, "2");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-20"));
        assertThat(traces.passed(number)).contains("End_Held");
        assertThat(post.kinds(number)).doesNotContain(COUNSELLOR_SESSION_UNRECORDED);
    }

    @Test
    void an_appointment_that_moves_updates_its_entry_and_its_timers() {
        plan("2026-03-12T10:00");
        assertThat(acts.reschedule(only().id(), slot("2026-03-26T14:00"))).isEqualTo(CaseActs.Answer.HEARD);
        dossiers.settle(number);
        assertThat(post.only(number, APPOINTMENT_CHANGED).calendar())
                .contains("METHOD:REQUEST", "SEQUENCE:1", "UID:" + only().id(), "LOCATION:Rue Basse 2")
                .contains("DTSTART;TZID=Europe/Brussels:20260326T140000");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-26"));
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_RECORD_SESSION);
        assertThat(post.askedAt(number, APPOINTMENT_REMINDER)).containsExactly(LocalDateTime.parse("2026-03-24T14:00"));
        dossiers.letTimePass(number, LocalDate.parse("2026-03-27"));
        assertThat(dossiers.openTasks(number)).contains(TASK_RECORD_SESSION);
    }

    @Test
    void an_appointment_moved_after_its_reminder_is_reminded_of_again_at_its_new_time() {
        plan("2026-03-12T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-11"));
        acts.reschedule(only().id(), slot("2026-03-26T14:00"));
        dossiers.letTimePass(number, LocalDate.parse("2026-03-25"));
        assertThat(post.arrived(number, APPOINTMENT_REMINDER)).hasSize(2);
    }

    @Test
    void an_appointment_does_not_move_to_the_past() {
        plan("2026-03-12T10:00");
        String id = only().id();
        assertThatThrownBy(() -> acts.reschedule(id, slot("2026-03-01T10:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(only().sequence()).isZero();
    }

    @Test
    void an_appointment_that_is_cancelled_withdraws_its_entry_and_ends() {
        plan("2026-03-12T10:00");
        assertThat(acts.cancel(only().id())).isEqualTo(CaseActs.Answer.HEARD);
        dossiers.settle(number);
        assertThat(post.only(number, APPOINTMENT_CANCELLED).calendar())
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(only().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(traces.passed(number)).contains("End_Cancelled");
        assertThat(traces.running(number, AppointmentProcess.KEY)).isEmpty();
    }

    @Test
    void only_the_appointment_that_is_meant_is_cancelled() {
        plan("2026-03-12T10:00", "2026-03-19T10:00");
        acts.cancel(traces.appointments(number).get(0).id());
        assertThat(traces.appointments(number))
                .extracting(Appointment::status)
                .containsExactly(AppointmentStatus.CANCELLED, AppointmentStatus.PLANNED);
        assertThat(traces.running(number, AppointmentProcess.KEY)).hasSize(1);
    }

    @Test
    void an_appointment_whose_time_is_over_is_neither_moved_nor_cancelled() {
        plan("2026-03-12T10:00");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-13"));
        assertThat(acts.cancel(only().id())).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
        assertThat(acts.reschedule(only().id(), slot("2026-03-26T14:00"))).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
        assertThat(only().status()).isEqualTo(AppointmentStatus.PLANNED);
        assertThat(only().sequence()).isZero();
    }

    @Test
    void an_appointment_that_is_cancelled_already_is_answered_as_such() {
        plan("2026-03-12T10:00");
        acts.cancel(only().id());
        assertThat(acts.cancel(only().id())).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
        assertThat(acts.reschedule(only().id(), slot("2026-03-26T14:00"))).isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
    }

    @Test
    void a_second_absence_in_a_row_alerts_the_managers_without_any_name() {
        attend("NO_SHOW");
        assertThat(post.kinds(number)).doesNotContain(MANAGER_DROP_OUT);
        attend("NO_SHOW");
        Post.Arrived alert = post.only(number, MANAGER_DROP_OUT);
        assertThat(alert.recipient()).isEqualTo(EngineTestSetup.MANAGER);
        assertThat(alert.subject()).contains(number);
        assertThat(alert.text()).doesNotContain("Dupont");
    }

    @Test
    void a_third_absence_in_a_row_alerts_nobody_again() {
        attend("NO_SHOW", "NO_SHOW", "NO_SHOW");
        assertThat(post.arrived(number, MANAGER_DROP_OUT)).hasSize(1);
    }

    @Test
    void an_excuse_between_two_absences_starts_the_count_anew() {
        attend("NO_SHOW", "EXCUSED", "NO_SHOW");
        assertThat(post.kinds(number)).doesNotContain(MANAGER_DROP_OUT);
        attend("NO_SHOW");
        assertThat(post.arrived(number, MANAGER_DROP_OUT)).hasSize(1);
    }

    private void plan(String... starts) {
        dossiers.plan(number, List.of(starts).stream().map(LocalDateTime::parse).toArray(LocalDateTime[]::new));
        dossiers.settle(number);
    }

    private Appointment only() {
        List<Appointment> all = traces.appointments(number);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void attend(String... attendances) {
        for (String attendance : attendances) {
            plan(Dossiers.today().plusDays(3).atTime(10, 0).toString());
            dossiers.letTimePass(number, Dossiers.today().plusDays(4));
            record(attendance);
            dossiers.settle(number);
        }
    }

    private void record(String attendance) {
        dossiers.complete(number, TASK_RECORD_SESSION, "attendance", attendance);
    }
}
