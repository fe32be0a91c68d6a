package org.jalon.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.HoursCorrection;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;
import org.springframework.boot.test.context.TestComponent;

/** Lives of cases in which somebody typed the same marker into every field that takes it. */
@TestComponent
public class MarkedLives {

    public static final String MARKER = "Canari-Zzyzx";
    /** A phone number takes no letters. */
    public static final String PHONE = "0470998877";

    private final Dossiers dossiers;
    private final TaskService taskService;
    private final HistoryService historyService;
    private final Appointments appointments;
    private final DataSource dataSource;

    MarkedLives(
            Dossiers dossiers,
            TaskService taskService,
            HistoryService historyService,
            Appointments appointments,
            DataSource dataSource) {
        this.dossiers = dossiers;
        this.taskService = taskService;
        this.historyService = historyService;
        this.appointments = appointments;
        this.dataSource = dataSource;
    }

    /** From the request to the end of phase 3, in three weeks. */
    public String endedBilan() {
        String number = started();
        dossiers.reachMinima(number);
        correct(number);
        remark(number);
        investigation(number);
        conclusion(
                number,
                "confidential_synthesis",
                "Avant " + MARKER + " après",
                "earlyEndReason",
                "Parce que " + MARKER);
        dossiers.settle(number);
        return number;
    }

    /** As {@link #endedBilan}, but so late that managers had to let it go on. */
    public String overrunBilan() {
        String number = started();
        LocalDate limit = dossiers.file(number)
                .calendar()
                .absoluteLimit(dossiers.file(number).start());
        dossiers.letTimePass(number, limit.plusDays(2));
        dossiers.complete(
                number,
                BilanProcess.TASK_DECIDE_OVERRUN,
                "overrunDecision",
                "CONTINUE",
                "overrunReason",
                "Parce que " + MARKER);
        dossiers.reachMinima(number);
        investigation(number);
        conclusion(number, "confidential_synthesis", MARKER);
        dossiers.settle(number);
        return number;
    }

    /** A follow-up interview, and then nothing until the case closes by itself. */
    public void followUpAndClose(String number) {
        dossiers.complete(
                number,
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                FollowUps.accepted(Dossiers.inThreeDays().toString(), "Chez " + MARKER));
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "HELD", "interviewHours", 1.0);
        dossiers.complete(
                number, BilanProcess.TASK_REVIEW_PROGRESS, "confidential_progress", MARKER, "anotherInterview", false);
        dossiers.letTimePass(number, dossiers.file(number).end().plusMonths(12).plusDays(2));
    }

    /** Where the marker stands in the database, each place once. */
    public List<String> places() {
        return places(MARKER);
    }

    public List<String> places(String marker) {
        return DatabaseDump.placesOf(dataSource, marker).stream()
                .map(place -> place.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /** The ids under which the engine knows the case, its appointments and its mails. */
    public List<String> instances(String number) {
        return historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private String started() {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("firstName", MARKER);
        request.put("lastName", MARKER);
        request.put("email", MARKER + "@exemple.be");
        request.put("phone", PHONE);
        String number = dossiers.request(EngineTestSetup.COUNSELLOR, request);
        dossiers.engage(number);
        note(number, BilanProcess.TASK_ANALYSE_NEEDS, "confidential_request", "confidential_needs");
        dossiers.complete(number, BilanProcess.TASK_EXPLAIN_METHODS, "methodsExplained", true);
        dossiers.complete(
                number,
                BilanProcess.TASK_PLAN_APPOINTMENTS,
                "appointments",
                Spin.JSON("[{\"start\":\"" + Dossiers.inThreeDays().minusHours(2)
                        + "\",\"minutes\":60,\"place\":\"Chez " + MARKER + "\",\"mode\":\"IN_PERSON\"}]"));
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        dossiers.complete(number, AppointmentProcess.TASK_RECORD_SESSION, "attendance", "EXCUSED");
        return number;
    }

    /** The hours of the first session that was held, and why they were wrong. */
    private void correct(String number) {
        Appointment held = appointments.ofCase(number).stream()
                .filter(a -> a.status() == AppointmentStatus.HELD)
                .findFirst()
                .orElseThrow();
        HoursEntry more = new HoursEntry(new Hours(9), new Hours(0), new Hours(0), new Hours(0));
        appointments.correct(new HoursCorrection(
                held.id(), held.hours(), more, "Parce que " + MARKER, EngineTestSetup.COUNSELLOR, Dossiers.now()));
    }

    /** What older versions let people write around a task, and what the engine notes of it. */
    private void remark(String number) {
        Task task = dossiers.task(number, BilanProcess.TASK_ANALYSE_SITUATION);
        taskService.createComment(task.getId(), null, MARKER);
        taskService.createAttachment(
                "text/plain",
                task.getId(),
                null,
                MARKER,
                MARKER,
                new ByteArrayInputStream(MARKER.getBytes(StandardCharsets.UTF_8)));
        UserOperationLogEntry entry =
                historyService
                        .createUserOperationLogQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .stream()
                        .findFirst()
                        .orElseThrow();
        historyService.setAnnotationForOperationLogById(entry.getOperationId(), MARKER);
    }

    private void investigation(String number) {
        note(
                number,
                BilanProcess.TASK_IDENTIFY_COMPETENCES,
                "confidential_motivations",
                "confidential_competences",
                "confidential_aptitudes");
        note(number, BilanProcess.TASK_ANALYSE_SITUATION, "confidential_situation");
        note(number, BilanProcess.TASK_CONFRONT_MARKET, "confidential_market");
        note(number, BilanProcess.TASK_CLARIFY_PATHS, "confidential_paths");
        dossiers.complete(
                number,
                BilanProcess.TASK_BUILD_PROJECT,
                "confidential_project",
                MARKER,
                "confidential_outcomes",
                Spin.JSON("[\"LIFE_BALANCE\"]"));
    }

    private void conclusion(String number, Object... synthesis) {
        note(number, BilanProcess.TASK_PRESENT_SUCCESS_FACTORS, "confidential_successFactors", "confidential_steps");
        dossiers.complete(number, BilanProcess.TASK_WRITE_SYNTHESIS, synthesis);
        dossiers.complete(
                number, BilanProcess.TASK_PREPARE_RETURN, "returnMode", "NONE", "confidential_returnNotes", MARKER);
    }

    private void note(String number, String task, String... fields) {
        Object[] values = new Object[2 * fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[2 * i] = fields[i];
            values[2 * i + 1] = "Avant " + MARKER + " après";
        }
        dossiers.complete(number, task, values);
    }
}
