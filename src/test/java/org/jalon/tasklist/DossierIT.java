package org.jalon.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseStatus;
import org.jalon.mail.MailKind;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tab Dossier over HTTP: what each person sees of a case and what its counsellor can do to it. */
@ProcessTest
class DossierIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private Post post;

    @Autowired
    private Appointments appointments;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private WebappSession counsellor;

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        counsellor = WebappSession.login(port, "conseiller1", "tasklist");
    }

    @Test
    void the_counsellor_sees_where_the_case_stands_what_it_took_and_what_comes_next() throws IOException {
        dossiers.preliminary(number);
        dossiers.plan(number);
        dossiers.holdSession(number, "2.0", "0.5");

        JsonNode dossier = json(counsellor.get("api/jalon/tasks/"
                + dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getId() + "/dossier"));

        JsonNode overview = dossier.path("overview");
        assertThat(overview.path("caseNumber").asText()).isEqualTo(number);
        assertThat(overview.path("phases").findValuesAsText("current"))
                .containsExactly("false", "true", "false", "false");
        assertThat(overview.path("gauge").path("total").asDouble()).isEqualTo(2.5);
        assertThat(overview.path("gauge").path("missingInterviews").asDouble()).isEqualTo(10);
        assertThat(overview.path("gauge").path("missingAppointments").asInt()).isEqualTo(5);
        assertThat(overview.path("forecast").path("kind").asText()).isEqualTo("AT_THIS_PACE");
        assertThat(overview.path("forecast").path("lastUsefulDay").asText()).isEqualTo("2026-04-27");
        assertThat(overview.path("limits").findValuesAsText("kind"))
                .containsExactly("START", "EARLIEST_END", "DEADLINE_REMINDER", "DEADLINE", "ABSOLUTE_LIMIT");
        assertThat(overview.path("limits").path(1).path("next").asBoolean()).isTrue();
        assertThat(overview.path("mails").findValuesAsText("kind"))
                .contains("ACKNOWLEDGEMENT", "APPOINTMENT_INVITATION");
        assertThat(dossier.path("own").path("person").asText()).isNotBlank();
        assertThat(dossier.path("own").path("places")).hasSameSizeAs(overview.path("appointments"));
    }

    @Test
    void in_phase_four_the_clocks_are_those_of_the_follow_up() throws IOException {
        String ended = dossiers.endedBilan();

        JsonNode overview =
                json(counsellor.get("api/jalon/cases/" + ended + "/dossier")).path("overview");

        assertThat(overview.path("limits").findValuesAsText("kind"))
                .containsExactly(
                        "START",
                        "END",
                        "FOLLOW_UP_REMINDER",
                        "FOLLOW_UP_REMINDER_AGAIN",
                        "FOLLOW_UP_LIMIT",
                        "CLOSURE_NOTICE",
                        "CLOSURE");
        assertThat(overview.path("forecast").isNull()).isTrue();
    }

    @Test
    void a_manager_who_must_decide_sees_dates_and_hours_but_no_name_no_address_and_no_place() throws IOException {
        dossiers.preliminary(number);
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.today().plusMonths(4).plusDays(2));
        String task = dossiers.task(number, BilanProcess.TASK_DECIDE_OVERRUN).getId();

        HttpResponse<String> answer =
                WebappSession.login(port, "responsable1", "tasklist").get("api/jalon/tasks/" + task + "/dossier");

        assertThat(json(answer).path("own").isNull()).isTrue();
        assertThat(json(answer).path("overview").path("gauge").isObject()).isTrue();
        assertThat(answer.body())
                .doesNotContain(dossiers.file(number).beneficiary().lastName())
                .doesNotContain(dossiers.file(number).beneficiary().email())
                .doesNotContain("Namur");
    }

    @ParameterizedTest
    @CsvSource({
        "extension, '{\"requestedEndDate\":\"2026-05-20\"}'",
        "withdrawal, '{}'",
        "follow-up, '{}'",
        "address, '{\"email\":\"autre@exemple.be\"}'",
        "notes, '{}'"
    })
    void nobody_else_acts_on_a_case_and_a_case_that_is_not_there_is_refused_alike(String act, String body)
            throws IOException {
        for (String other : List.of("conseiller2", "responsable1")) {
            WebappSession session = WebappSession.login(port, other, "tasklist");
            HttpResponse<String> theirs = session.post("api/jalon/cases/" + number + "/" + act, body);
            HttpResponse<String> none = session.post("api/jalon/cases/BC-2026-999999/" + act, body);
            assertThat(theirs.statusCode()).as(other).isEqualTo(403);
            assertThat(json(theirs)).isEqualTo(json(none));
            assertThat(none.statusCode()).isEqualTo(403);
            assertThat(session.get("api/jalon/cases/" + number + "/dossier").statusCode())
                    .isEqualTo(403);
        }
        assertThat(WebappSession.nobody(port)
                        .post("api/jalon/cases/" + number + "/" + act, body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(counsellor
                        .postWithoutToken("api/jalon/cases/" + number + "/" + act, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(readings()).isZero();
    }

    @Test
    void another_counsellor_sees_no_dossier_by_a_task_and_touches_no_appointment() {
        Appointment planned = plannedAppointment();
        WebappSession other = WebappSession.login(port, "conseiller2", "tasklist");
        String task = dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getId();

        assertThat(other.get("api/jalon/tasks/" + task + "/dossier").statusCode())
                .isEqualTo(404);
        for (String act : List.of("move", "cancel", "hours")) {
            assertThat(other.post("api/jalon/appointments/" + planned.id() + "/" + act, "{}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(appointments.get(planned.id())).isEqualTo(planned);
    }

    @Test
    void an_appointment_is_moved_and_the_beneficiary_told() {
        Appointment planned = plannedAppointment();
        LocalDateTime later = Dossiers.inThreeDays().plusDays(4);

        HttpResponse<String> answer = counsellor.post(
                "api/jalon/appointments/" + planned.id() + "/move",
                "{\"start\":\"" + later + "\",\"minutes\":\"90\",\"place\":\"Liège\",\"mode\":\"VIDEO\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        Appointment moved = appointments.get(planned.id());
        assertThat(moved.slot().minutes()).isEqualTo(90);
        assertThat(moved.slot().place()).isEqualTo("Liège");
        assertThat(moved.sequence()).isEqualTo(planned.sequence() + 1);
        assertThat(post.asked(number, MailKind.APPOINTMENT_CHANGED)).isNotNull();
    }

    @Test
    void an_appointment_that_would_not_change_is_not_announced_as_moved() throws IOException {
        Appointment planned = plannedAppointment();
        LocalDateTime start = planned.slot().start().atZone(BilanCalendar.ZONE).toLocalDateTime();

        HttpResponse<String> answer = counsellor.post(
                "api/jalon/appointments/" + planned.id() + "/move",
                "{\"start\":\"" + start + "\",\"minutes\":120,\"place\":\"Rue Haute 1\",\"mode\":\"IN_PERSON\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).startsWith("Rien ne change");
        assertThat(appointments.get(planned.id())).isEqualTo(planned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start":"2026-03-01T10:00","minutes":"90","place":"Namur","mode":"VIDEO"}              | start
            {"start":"","minutes":"90","place":"Namur","mode":"VIDEO"}                             | start
            {"start":"2026-03-29T02:30","minutes":"90","place":"Namur","mode":"VIDEO"}              | start
            {"start":"2026-04-01T10:00","minutes":"5","place":"Namur","mode":"VIDEO"}               | minutes
            {"start":"2026-04-01T10:00","minutes":"NaN","place":"Namur","mode":"VIDEO"}             | minutes
            {"start":"2026-04-01T10:00","minutes":"90","place":" ","mode":"VIDEO"}                  | place
            {"start":"2026-04-01T10:00","minutes":"90","place":"a\\nb","mode":"VIDEO"}              | place
            {"start":"2026-04-01T10:00","minutes":"90","place":"Namur","mode":"TELEPATHY"}          | mode
            {"start":"2026-04-01T10:00","minutes":"90","place":"Namur","mode":"VIDEO","status":"X"} | null
            [1, 2]                                                                                 | null
            {"start":                                                                              | null
            """)
    void bad_input_gets_one_sentence_and_changes_nothing(String body, String field) throws IOException {
        Appointment planned = plannedAppointment();

        HttpResponse<String> answer = counsellor.post("api/jalon/appointments/" + planned.id() + "/move", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("Refused");
        assertThat(json(answer).path("message").asText()).endsWith(".").doesNotContain("Exception");
        assertThat(json(answer).path("field").asText()).isEqualTo(field);
        assertThat(appointments.get(planned.id())).isEqualTo(planned);
    }

    @Test
    void an_appointment_is_cancelled_once() throws IOException {
        Appointment planned = plannedAppointment();
        String path = "api/jalon/appointments/" + planned.id() + "/cancel";

        assertThat(counsellor.post(path, "{}").statusCode()).isEqualTo(204);
        HttpResponse<String> again = counsellor.post(path, "{}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("message").asText()).startsWith("Ce rendez-vous n’est plus à venir");
        assertThat(post.asked(number).stream().map(mail -> mail.request().kind()))
                .containsOnlyOnce(MailKind.APPOINTMENT_CANCELLED);
    }

    @Test
    void a_request_for_more_time_is_noted_and_heard_with_who_noted_it() {
        dossiers.preliminary(number);

        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/extension", "{\"requestedEndDate\":\"2026-05-20\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(dossiers.openTasks(number)).contains(BilanProcess.TASK_ACKNOWLEDGE_EXTENSION);
        assertThat(traces.journal(number))
                .anyMatch(event ->
                        event.kind() == CaseEvent.Kind.EXTENSION_REQUESTED && "conseiller1".equals(event.actor()));
        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/extension", "{\"requestedEndDate\":\"2026-05-21\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-27", "2026-07-03", "2126-05-20"})
    void a_date_that_no_extension_can_reach_is_refused_before_any_mail(String date) throws IOException {
        dossiers.preliminary(number);

        HttpResponse<String> answer =
                counsellor.post("api/jalon/cases/" + number + "/extension", "{\"requestedEndDate\":\"" + date + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo("requestedEndDate");
        assertThat(traces.journal(number, CaseEvent.Kind.EXTENSION_REQUESTED)).isEmpty();
    }

    @Test
    void a_withdrawal_closes_the_case_once() {
        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_follow_up_is_asked_for_after_it_was_declined() {
        String ended = dossiers.endedBilan();
        dossiers.complete(ended, BilanProcess.TASK_OFFER_FOLLOW_UP, "followUpAnswer", "DECLINED");

        assertThat(counsellor
                        .post("api/jalon/cases/" + ended + "/follow-up", "{}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(dossiers.openTasks(ended)).contains(BilanProcess.TASK_OFFER_FOLLOW_UP);
        assertThat(counsellor
                        .post("api/jalon/cases/" + ended + "/follow-up", "{}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_notes_open_for_the_counsellor_alone_and_each_reading_is_recorded() throws IOException {
        dossiers.preliminary(number);

        JsonNode notes = json(counsellor.post("api/jalon/cases/" + number + "/notes", "{}"));

        assertThat(notes).hasSize(2);
        assertThat(notes.path(0).path("label").asText()).isNotBlank().doesNotStartWith("confidential");
        assertThat(notes.path(0).path("text").asText()).isNotBlank();
        assertThat(readings()).isEqualTo(1);
    }

    @Test
    void a_corrected_address_takes_the_next_mails_and_stands_in_no_journal() {
        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/address", "{\"email\":\"nouvelle@exemple.be\"}")
                        .statusCode())
                .isEqualTo(204);
        dossiers.settle(number);

        assertThat(dossiers.mailsTo("nouvelle@exemple.be")).isNotEmpty();
        assertThat(traces.journal(number, CaseEvent.Kind.ADDRESS_CORRECTED)).containsExactly("null");
        assertThat(counsellor
                        .post("api/jalon/cases/" + number + "/address", "{\"email\":\"nouvelle\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private Appointment plannedAppointment() {
        dossiers.engage(number);
        dossiers.plan(number);
        return traces.appointments(number).get(0);
    }

    private long readings() {
        return jdbc.sql("select count(*) from bc_result_reading where case_number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
