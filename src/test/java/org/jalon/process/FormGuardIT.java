package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.spin.Spin;
import org.jalon.appointment.Appointments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever client sends a form: a wrong, missing or extra field gets one French sentence and nothing is written. */
@ProcessTest
class FormGuardIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FormService formService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private Appointments appointments;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void monday() {
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void a_missing_field_is_named_in_one_sentence_and_the_task_stays_open() {
        String number = dossiers.request();
        dossiers.engage(number);
        refused(() -> dossiers.complete(number, BilanProcess.TASK_ANALYSE_NEEDS, "confidential_request", "Une demande"))
                .hasMessage("« L’analyse de ses besoins » : ce champ est obligatoire.");
        assertThat(dossiers.openTasks(number)).contains(BilanProcess.TASK_ANALYSE_NEEDS);
        assertThat(resultsOf(number)).isZero();
    }

    @Test
    void white_space_only_is_as_good_as_nothing() {
        String number = dossiers.request();
        dossiers.engage(number);
        refused(() -> dossiers.complete(
                        number,
                        BilanProcess.TASK_ANALYSE_NEEDS,
                        "confidential_request",
                        "   ",
                        "confidential_needs",
                        "Des besoins"))
                .hasMessageContaining("obligatoire");
    }

    @Test
    void an_extra_field_refuses_the_whole_form() {
        String number = dossiers.request();
        refused(() -> dossiers.complete(
                        number,
                        BilanProcess.TASK_CONFIRM_ENGAGEMENT,
                        "engaged",
                        true,
                        "noEntitlementAcknowledged",
                        true,
                        "counsellor",
                        "conseiller2"))
                .hasMessageContaining("un champ qu’il ne connaît pas");
        assertThat(dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getAssignee())
                .isEqualTo(EngineTestSetup.COUNSELLOR);
    }

    @Test
    void who_engages_has_been_told_that_a_bilan_gives_no_right_to_a_rise_or_a_job() { // R4
        String number = dossiers.request();
        refused(() -> dossiers.complete(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT, "engaged", true))
                .hasMessageContaining("ni à une augmentation");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3, quarts d’heure",
        "-1, au moins",
        "0, au moins",
        "NaN, un nombre est attendu",
        "1e308, il en reste|comptez|comprise|au moins",
        "deux, un nombre est attendu"
    })
    void hours_are_positive_quarters(String hours, String sentence) { // R7
        String number = dossiers.request();
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        Object value = hours.equals("NaN") ? (Object) Double.NaN : hours.equals("1e308") ? (Object) 1e308 : hours;
        refused(() -> dossiers.complete(
                        number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", value))
                .message()
                .containsPattern(sentence);
        assertThat(dossiers.openTasks(number)).contains(AppointmentProcess.TASK_RECORD_SESSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\":\"2026-03-01T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"9999-03-01T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-29T02:30\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-04-31T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":1,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60.5,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60,\"place\":\"Na\\nmur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60,\"place\":\"Na\\u202Emur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"TELEPATHY\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60,\"place\":\"Namur\"}",
                "{\"start\":null,\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}",
                "{\"start\":\"2026-03-10T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\",\"status\":\"HELD\"}",
                "\"2026-03-10T10:00\"",
                "[[[]]]"
            })
    void an_appointment_that_cannot_be_is_refused_and_none_of_the_list_is_planned(String entry) {
        String number = dossiers.request();
        String good = "{\"start\":\"2026-03-11T10:00\",\"minutes\":60,\"place\":\"Namur\",\"mode\":\"PHONE\"}";
        refused(() -> dossiers.complete(
                        number,
                        BilanProcess.TASK_PLAN_APPOINTMENTS,
                        "appointments",
                        Spin.JSON("[" + good + "," + entry + "]")))
                .message()
                .isNotBlank();
        assertThat(appointments.ofCase(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, marie@@exemple.be",
        "email, marie",
        "email, 'a@b.be, c@d.be'",
        "email, marie@exämple.be",
        "firstName, 'Marie\nBcc: x@y.be'",
        "language, de",
        "purpose, FREE_MONEY",
        "initiative, ''",
        "privacyConsent, false"
    })
    void a_request_with_a_wrong_field_opens_nothing(String field, String value) {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put(field, value.equals("false") ? (Object) false : value);
        int before = cases();
        refused(() -> dossiers.request(EngineTestSetup.COUNSELLOR, request))
                .message()
                .contains("«");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void hours_that_would_leave_no_room_for_the_minima_are_refused() { // R7 with R8: no dead end at 20 h
        String number = dossiers.request();
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        refused(() -> recordHour(number, 8.25)).hasMessageContaining("ne tiendrait plus");
        recordHour(number, 8);
    }

    private void recordHour(String number, double counsellorWork) {
        dossiers.complete(
                number,
                AppointmentProcess.TASK_RECORD_SESSION,
                "attendance",
                "HELD",
                "interviewHours",
                1,
                "counsellorWorkHours",
                counsellorWork);
    }

    @Test
    void a_bilan_does_not_end_over_a_session_that_nobody_recorded() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.reachMinima(number);
        dossiers.investigation(number);
        dossiers.successFactors(number);
        dossiers.synthesis(number);
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        refused(() -> dossiers.prepareReturn(number)).hasMessageContaining("n’est pas enregistrée");
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "NO_SHOW");
        dossiers.prepareReturn(number);
        assertThat(dossiers.file(number).endedOn()).isEqualTo(Dossiers.today());
    }

    @Test
    void an_expression_is_text_and_is_never_evaluated() {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("lastName", "${7*7} #{7*7} [[${7*7}]] {{7*7}}");
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        dossiers.settle(number);
        assertThat(dossiers.file(number).beneficiary().lastName()).isEqualTo("${7*7} #{7*7} [[${7*7}]] {{7*7}}");
        assertThat(dossiers.mailsTo("marie.dupont@exemple.be")).isNotEmpty();
    }

    @Test
    void nobody_completes_a_task_that_is_not_theirs() {
        String number = dossiers.request();
        String task =
                dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        Map<String, Object> fields = Map.of("engaged", true, "noEntitlementAcknowledged", true);
        for (String stranger : new String[] {EngineTestSetup.OTHER_COUNSELLOR, EngineTestSetup.MANAGER}) {
            refused(() -> dossiers.as(stranger, () -> {
                        taskService.complete(task, new HashMap<>(fields));
                        return task;
                    }))
                    .hasMessageContaining("n’est pas à vous");
            refused(() -> dossiers.as(stranger, () -> formService.getTaskFormVariables(task)))
                    .hasMessageContaining("n’est pas à vous");
        }
    }

    @Test
    void a_second_submission_of_the_same_task_says_that_it_is_done() {
        String number = dossiers.request();
        String task =
                dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        dossiers.engage(number);
        refused(() -> formService.submitTaskForm(task, Map.of("engaged", true))).hasMessageContaining("n’existe plus");
    }

    @Test
    void a_task_variable_changes_by_its_form_only() {
        String task = dossiers.task(dossiers.request(), BilanProcess.TASK_CONFIRM_ENGAGEMENT)
                .getId();
        refused(() -> taskService.setVariable(task, "confidential_needs", "secret"))
                .hasMessageContaining("que par son formulaire");
        refused(() -> taskService.resolveTask(task)).hasMessageContaining("que par son formulaire");
    }

    @Test
    void no_case_starts_past_its_form() {
        int before = cases();
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(BilanProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        assertThatThrownBy(() -> dossiers.as(
                        EngineTestSetup.COUNSELLOR,
                        () -> runtimeService.startProcessInstanceById(
                                definition, "BC-2026-000001", Map.of("caseNumber", "BC-2026-999999"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(cases()).isEqualTo(before);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .variableValueEquals("caseNumber", "BC-2026-999999")
                        .count())
                .isZero();
    }

    @Test
    void a_form_shows_what_is_true_at_the_moment_of_looking() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        String task = dossiers.task(number, BilanProcess.TASK_ANALYSE_SITUATION).getId();
        assertThat(shown(task)).contains("Entretiens : 0 h en 0 rendez-vous");
        dossiers.holdSession(number, "1.75");
        assertThat(shown(task)).contains("Entretiens : 1 h 45 en 1 rendez-vous");
    }

    private String shown(String task) {
        return dossiers.as(
                EngineTestSetup.COUNSELLOR,
                () -> String.valueOf(formService.getTaskFormVariables(task).get("situation")));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable act) {
        return assertThatThrownBy(act)
                .isInstanceOf(WebApplicationException.class)
                .isNotInstanceOf(RestException.class);
    }

    private int cases() {
        return jdbc.sql("select count(*) from bc_case").query(Integer.class).single();
    }

    private int resultsOf(String number) {
        return jdbc.sql("select count(*) from bc_result where case_number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }
}
