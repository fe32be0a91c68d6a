package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.mail.MailKind.COUNSELLOR_DEADLINE_PASSED;
import static org.jalon.mail.MailKind.COUNSELLOR_DEADLINE_REMINDER;
import static org.jalon.mail.MailKind.DEADLINE_REMINDER;
import static org.jalon.mail.MailKind.EXTENSION_GRANTED;
import static org.jalon.mail.MailKind.EXTENSION_REFUSED;
import static org.jalon.process.BilanProcess.TASK_ACKNOWLEDGE_EXTENSION;
import static org.jalon.process.BilanProcess.TASK_DECIDE_AT_DEADLINE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, at the beneficiary's request only and never beyond four months from the start (R9). */
@ProcessTest
class ExtensionIT {

    private static final String FIRST_DEADLINE = "2026-04-27";
    private static final String LIMIT = "2026-07-02";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    private String number = "";

    @BeforeEach
    void aCaseBegins() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
    }

    @Test
    void an_extension_to_the_very_last_day_is_granted_and_reminder_and_deadline_come_on_the_new_dates_only() {
        dossiers.letTimePass(number, LocalDate.parse("2026-03-20"));
        granted(LIMIT);
        assertThat(dossiers.file(number).currentDeadline()).isEqualTo(LIMIT);
        assertThat(traces.journal(number, CaseEvent.Kind.EXTENSION_GRANTED)).containsExactly(LIMIT);
        dossiers.letTimePass(number, LocalDate.parse("2026-07-10"));
        assertThat(post.only(number, EXTENSION_GRANTED).text()).contains("2 juillet 2026");
        assertThat(post.askedAt(number, DEADLINE_REMINDER)).containsExactly(LocalDateTime.parse("2026-06-25T08:00"));
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_REMINDER))
                .containsExactly(LocalDateTime.parse("2026-06-25T08:00"));
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_PASSED))
                .containsExactly(LocalDateTime.parse("2026-07-03T00:00"));
    }

    @Test
    void a_later_extension_replaces_an_earlier_one() {
        granted("2026-05-15");
        granted("2026-06-12");
        dossiers.letTimePass(number, LocalDate.parse("2026-06-15"));
        assertThat(post.askedAt(number, DEADLINE_REMINDER)).containsExactly(LocalDateTime.parse("2026-06-05T08:00"));
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_PASSED))
                .containsExactly(LocalDateTime.parse("2026-06-13T00:00"));
        assertThat(post.arrived(number, EXTENSION_GRANTED)).hasSize(2);
    }

    @Test
    void one_day_beyond_four_months_is_refused_by_a_mail_that_says_why() {
        requested("2026-07-03");
        assertRefused("BEYOND_LIMIT");
        assertThat(post.only(number, EXTENSION_REFUSED).text())
                .contains("ne peut pas dépasser 4 mois", "3 juillet 2026", "2 juillet 2026", "27 avril 2026");
    }

    @Test
    void a_date_that_is_not_after_the_deadline_is_refused() {
        requested(FIRST_DEADLINE);
        assertRefused("NOT_AFTER_DEADLINE");
    }

    @Test
    void nothing_is_granted_once_the_deadline_is_at_the_limit() {
        granted(LIMIT);
        requested("2026-07-01");
        assertThat(post.asked(number, EXTENSION_REFUSED).request().facts())
                .containsEntry(MailFact.REFUSAL_REASON, "ALREADY_AT_LIMIT");
        assertThat(dossiers.file(number).currentDeadline()).isEqualTo(LIMIT);
    }

    @Test
    void each_refusal_is_told_and_kept_in_the_journal() {
        requested("2026-07-03");
        dossiers.letTimePass(number, LocalDate.parse("2026-03-10"));
        requested("2026-08-01");
        dossiers.settle(number);
        assertThat(post.arrived(number, EXTENSION_REFUSED)).hasSize(2);
        assertThat(traces.journal(number, CaseEvent.Kind.EXTENSION_REQUESTED))
                .containsExactly("2026-07-03", "2026-08-01");
        assertThat(traces.journal(number, CaseEvent.Kind.EXTENSION_REFUSED))
                .containsExactly("2026-07-03", "2026-08-01");
    }

    @Test
    void the_counsellor_may_agree_on_another_date_within_the_same_bounds() {
        requested("2026-06-30");
        assertThatThrownBy(() -> dossiers.complete(number, TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", "2026-07-03"))
                .hasMessageContaining("2 juillet 2026");
        assertThatThrownBy(() -> dossiers.complete(number, TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", FIRST_DEADLINE))
                .hasMessageContaining("27 avril 2026");
        dossiers.complete(number, TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", "2026-04-28");
        assertThat(dossiers.file(number).currentDeadline()).isEqualTo("2026-04-28");
    }

    @Test
    void more_time_asked_for_when_the_deadline_has_passed_takes_the_same_way() {
        dossiers.letTimePass(number, LocalDate.parse("2026-04-28"));
        dossiers.complete(
                number, TASK_DECIDE_AT_DEADLINE, "decision", "EXTENSION_REQUESTED", "requestedEndDate", "2026-05-29");
        dossiers.complete(number, TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", "2026-05-29");
        dossiers.settle(number);
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_AT_DEADLINE);
        assertThat(traces.journal(number, CaseEvent.Kind.EXTENSION_REQUESTED)).containsExactly("2026-05-29");
        dossiers.letTimePass(number, LocalDate.parse("2026-06-01"));
        assertThat(post.askedAt(number, DEADLINE_REMINDER))
                .containsExactly(LocalDateTime.parse("2026-04-20T08:00"), LocalDateTime.parse("2026-05-22T08:00"));
        assertThat(post.askedAt(number, COUNSELLOR_DEADLINE_PASSED))
                .containsExactly(LocalDateTime.parse("2026-04-28T00:00"), LocalDateTime.parse("2026-05-30T00:00"));
    }

    @Test
    void after_a_refusal_no_mail_is_sent_twice_and_the_decision_still_waits() {
        dossiers.letTimePass(number, LocalDate.parse("2026-04-28"));
        dossiers.complete(
                number, TASK_DECIDE_AT_DEADLINE, "decision", "EXTENSION_REQUESTED", "requestedEndDate", "2026-07-03");
        dossiers.settle(number);
        assertThat(dossiers.openTasks(number)).contains(TASK_DECIDE_AT_DEADLINE);
        for (var kind : List.of(
                DEADLINE_REMINDER, COUNSELLOR_DEADLINE_REMINDER, COUNSELLOR_DEADLINE_PASSED, EXTENSION_REFUSED)) {
            assertThat(post.arrived(number, kind)).as(kind.name()).hasSize(1);
        }
    }

    @Test
    void a_refusal_between_reminder_and_deadline_does_not_remind_again() {
        dossiers.letTimePass(number, LocalDate.parse("2026-04-22"));
        requested("2026-07-03");
        dossiers.letTimePass(number, LocalDate.parse("2026-04-27"));
        assertThat(post.arrived(number, DEADLINE_REMINDER)).hasSize(1);
        assertThat(post.arrived(number, COUNSELLOR_DEADLINE_REMINDER)).hasSize(1);
    }

    @Test
    void a_request_while_another_is_handled_is_answered_as_such_and_writes_nothing() {
        requested("2026-06-01");
        List<CaseEvent> before = traces.journal(number);
        assertThat(acts.requestExtension(new CaseNumber(number), LocalDate.parse("2026-06-15"), null))
                .isEqualTo(CaseActs.Answer.NOT_WAITED_FOR);
        assertThat(traces.journal(number)).isEqualTo(before);
        assertThat(dossiers.openTasks(number)).containsOnlyOnce(TASK_ACKNOWLEDGE_EXTENSION);
    }

    /** The branch never ends before the bilan does, so that a request is always heard. */
    @Test
    void a_request_is_heard_while_the_counsellor_decides_and_while_concluding_soon() {
        dossiers.letTimePass(number, LocalDate.parse("2026-04-28"));
        granted("2026-05-15");
        dossiers.letTimePass(number, LocalDate.parse("2026-05-16"));
        dossiers.complete(number, TASK_DECIDE_AT_DEADLINE, "decision", "CONCLUDE_SOON");
        granted("2026-06-12");
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_DECIDE_AT_DEADLINE);
    }

    private void requested(String date) {
        assertThat(acts.requestExtension(new CaseNumber(number), LocalDate.parse(date), null))
                .isEqualTo(CaseActs.Answer.HEARD);
        dossiers.settle(number);
    }

    private void granted(String date) {
        requested(date);
        dossiers.complete(number, TASK_ACKNOWLEDGE_EXTENSION, "newEndDate", date);
        dossiers.settle(number);
    }

    private void assertRefused(String reason) {
        assertThat(post.asked(number, EXTENSION_REFUSED).request().facts())
                .containsEntry(MailFact.REFUSAL_REASON, reason);
        assertThat(dossiers.file(number).currentDeadline()).isEqualTo(FIRST_DEADLINE);
        assertThat(dossiers.openTasks(number)).doesNotContain(TASK_ACKNOWLEDGE_EXTENSION);
    }
}
