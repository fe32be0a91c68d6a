package org.jalon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.process.Groups;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one case through the same forms and timers that its people use, by moving the engine's clock; runs before the
 * job executor starts.
 */
final class DemoCase {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCase.class);

    private final ProcessEngine engine;
    private final String counsellor;
    private final String number;

    private DemoCase(ProcessEngine engine, String counsellor, String number) {
        this.engine = engine;
        this.counsellor = counsellor;
        this.number = number;
    }

    /** A request that comes in on that day. */
    static DemoCase request(
            ProcessEngine engine, LocalDate day, String counsellor, String firstName, String lastName, String email) {
        moveTo(day.atTime(9, 0));
        Map<String, Object> fields = new HashMap<>(Map.of(
                "firstName",
                firstName,
                "lastName",
                lastName,
                "email",
                email,
                "language",
                "fr",
                "employedWorker",
                true,
                "initiative",
                "WORKER",
                "purpose",
                "EVOLUTION",
                "duringWorkingHours",
                false,
                "privacyConsent",
                true));
        engine.getIdentityService().setAuthentication(counsellor, List.of(Groups.COUNSELLORS));
        try {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(BilanProcess.KEY)
                    .latestVersion()
                    .singleResult()
                    .getId();
            String number =
                    engine.getFormService().submitStartForm(definition, fields).getBusinessKey();
            return new DemoCase(engine, counsellor, number);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    DemoCase engaged() {
        return complete(
                BilanProcess.TASK_CONFIRM_ENGAGEMENT, Map.of("engaged", true, "noEntitlementAcknowledged", true));
    }

    DemoCase preliminary() {
        engaged();
        complete(
                BilanProcess.TASK_ANALYSE_NEEDS,
                Map.of(
                        "confidential_request", "Retrouver du sens dans son travail.",
                        "confidential_needs", "Faire le point, puis choisir une direction."));
        return complete(BilanProcess.TASK_EXPLAIN_METHODS, Map.of("methodsExplained", true));
    }

    DemoCase explored() {
        complete(
                BilanProcess.TASK_IDENTIFY_COMPETENCES,
                Map.of(
                        "confidential_motivations", "Transmettre, organiser.",
                        "confidential_competences", "Conduite d’équipe, gestion de planning.",
                        "confidential_aptitudes", "Écoute, rigueur."));
        return complete(
                BilanProcess.TASK_ANALYSE_SITUATION,
                Map.of("confidential_situation", "Douze ans dans la même fonction."));
    }

    DemoCase investigated() {
        explored();
        complete(BilanProcess.TASK_CONFRONT_MARKET, Map.of("confidential_market", "Des offres dans la formation."));
        complete(BilanProcess.TASK_CLARIFY_PATHS, Map.of("confidential_paths", "Formatrice en entreprise."));
        return complete(
                BilanProcess.TASK_BUILD_PROJECT,
                Map.of(
                        "confidential_project",
                        "Devenir formatrice, en deux ans.",
                        "confidential_outcomes",
                        Spin.JSON("[\"NEW_EMPLOYER\"]"),
                        "confidential_training",
                        true));
    }

    DemoCase concluded() {
        complete(
                BilanProcess.TASK_PRESENT_SUCCESS_FACTORS,
                Map.of(
                        "confidential_successFactors", "Un projet clair, un entourage présent.",
                        "confidential_steps", "Inscription en septembre."));
        return complete(BilanProcess.TASK_WRITE_SYNTHESIS, Map.of("confidential_synthesis", "Synthèse du parcours."));
    }

    DemoCase ended() {
        concluded();
        return complete(BilanProcess.TASK_PREPARE_RETURN, Map.of("returnMode", "NONE"));
    }

    DemoCase followUp(String answer) {
        return complete(BilanProcess.TASK_OFFER_FOLLOW_UP, Map.of("followUpAnswer", answer));
    }

    DemoCase followUpOn(LocalDate day) {
        return complete(
                BilanProcess.TASK_OFFER_FOLLOW_UP,
                Map.of(
                        "followUpAnswer", "ACCEPTED",
                        "followUpStart", workingDay(day).atTime(14, 0).toString(),
                        "followUpMinutes", 60,
                        "followUpPlace", "Rue de la Station 12, Namur",
                        "followUpMode", "IN_PERSON"));
    }

    DemoCase planned(LocalDate... days) {
        List<String> entries = new ArrayList<>();
        for (LocalDate day : days) {
            entries.add("{\"start\":\"" + workingDay(day).atTime(10, 0)
                    + "\",\"minutes\":120,\"place\":\"Rue de la Station 12, Namur\",\"mode\":\"IN_PERSON\"}");
        }
        return complete(
                BilanProcess.TASK_PLAN_APPOINTMENTS,
                Map.of("appointments", Spin.JSON("[" + String.join(",", entries) + "]")));
    }

    /** Sessions of two hours, one every {@code everyDays} days from today on, planned together and all held. */
    DemoCase held(int sessions, int everyDays) {
        LocalDate today = today();
        LocalDate[] days = IntStream.rangeClosed(1, sessions)
                .mapToObj(i -> workingDay(today.plusDays((long) everyDays * i)))
                .toArray(LocalDate[]::new);
        planned(days);
        for (LocalDate day : days) {
            until(day.atTime(13, 0));
            complete(
                    AppointmentProcess.TASK_RECORD_SESSION,
                    Map.of("attendance", "HELD", "interviewHours", 2, "individualWorkHours", 0.5));
        }
        return this;
    }

    /** Lets time pass; what falls due happens on the way, failed mails until they are an incident. */
    DemoCase until(LocalDateTime end) {
        Instant last = BilanCalendar.instantOf(end);
        for (Optional<Job> job = nextJob(last); job.isPresent(); job = nextJob(last)) {
            Date due = job.get().getDuedate();
            if (due != null
                    && due.toInstant().isAfter(ClockUtil.getCurrentTime().toInstant())) {
                ClockUtil.setCurrentTime(due);
            }
            execute(job.get());
        }
        moveTo(end);
        return this;
    }

    private void execute(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException e) {
            // the demonstration wants to show the incident, not to wait for the last retry
            engine.getManagementService().setJobRetries(job.getId(), 0);
            LOG.info("Demonstration: a job of case {} failed, as planned: {}", number, e.getMessage());
        }
    }

    /**
     * What can be done now, or else what falls due first until then. Jobs of other cases do not count: each was played
     * until today, so that theirs lie ahead, and no job executor runs yet.
     */
    private Optional<Job> nextJob(Instant until) {
        ManagementService management = engine.getManagementService();
        return Stream.of(
                        management.createJobQuery().executable(),
                        management
                                .createJobQuery()
                                .withRetriesLeft()
                                .duedateLowerThan(Date.from(until.plusMillis(1)))
                                .orderByJobDuedate()
                                .asc())
                .flatMap(query -> query.listPage(0, 1).stream())
                .findFirst();
    }

    private DemoCase complete(String taskKey, Map<String, Object> fields) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(taskKey)
                .list()
                .get(0);
        engine.getIdentityService().setAuthentication(counsellor, List.of(Groups.COUNSELLORS));
        try {
            engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(fields));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return until(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), BilanCalendar.ZONE));
    }

    static void moveTo(LocalDateTime time) {
        ClockUtil.setCurrentTime(Date.from(BilanCalendar.instantOf(time)));
    }

    static LocalDate today() {
        return BilanCalendar.dateOf(ClockUtil.getCurrentTime().toInstant());
    }

    private static LocalDate workingDay(LocalDate day) {
        return WorkingDays.isWorkingDay(day) ? day : WorkingDays.after(day, 1);
    }
}
