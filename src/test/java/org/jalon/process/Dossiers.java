package org.jalon.process;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFailure;
import org.jalon.rules.BilanCalendar;
import org.springframework.boot.test.context.TestComponent;

/** Speaks of cases as their users do: request, complete, let time pass; works on one case at a time. */
@TestComponent
public class Dossiers {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final FormService formService;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final IdentityService identityService;
    private final CaseFiles caseFiles;
    private final GreenMail mailServer;

    Dossiers(
            FormService formService,
            TaskService taskService,
            RuntimeService runtimeService,
            ManagementService managementService,
            RepositoryService repositoryService,
            IdentityService identityService,
            CaseFiles caseFiles,
            GreenMail mailServer) {
        this.formService = formService;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.identityService = identityService;
        this.caseFiles = caseFiles;
        this.mailServer = mailServer;
    }

    // --- time

    /** It is nine in the morning of that day, in Brussels; nothing fires. */
    public void todayIs(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(MORNING).atZone(BilanCalendar.ZONE).toInstant()));
    }

    public void todayIs(String day) {
        todayIs(LocalDate.parse(day));
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    public static LocalDate today() {
        return BilanCalendar.dateOf(now());
    }

    /** Lets time pass until that moment; whatever of the case falls due on the way happens at its time. */
    public void letTimePass(String number, Instant until) {
        for (Optional<Job> next = nextJob(number, until); next.isPresent(); next = nextJob(number, until)) {
            Date due = next.get().getDuedate();
            if (due != null && due.toInstant().isAfter(now())) {
                ClockUtil.setCurrentTime(due);
            }
            execute(next.get());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    /** As the job executor does: a mail that fails is the engine's to retry and stops nothing. */
    @SuppressWarnings("UnusedException")
    private void execute(Job job) {
        try {
            managementService.executeJob(job.getId());
        } catch (MailFailure e) {
            // seen in the mail's state, and in the incident when there is one
        }
    }

    /** As above, until nine in the morning of that day. */
    public void letTimePass(String number, LocalDate until) {
        letTimePass(number, until.atTime(MORNING).atZone(BilanCalendar.ZONE).toInstant());
    }

    /** Sends the mails that wait, and whatever else is due now. */
    public void settle(String number) {
        letTimePass(number, now());
    }

    List<Job> jobs(String number) {
        Set<String> instances =
                runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : managementService
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .list();
    }

    private Optional<Job> nextJob(String number, Instant until) {
        Comparator<Job> byDueDate = Comparator.comparing(
                job -> job.getDuedate() == null ? Instant.MIN : job.getDuedate().toInstant());
        return jobs(number).stream()
                .filter(job -> job.getRetries() > 0)
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(until))
                .min(byDueDate);
    }

    // --- forms

    public static Map<String, Object> eligibleRequest() {
        return new HashMap<>(Map.of(
                "firstName", "Marie",
                "lastName", "Dupont",
                "email", "marie.dupont@exemple.be",
                "language", "fr",
                "employedWorker", true,
                "initiative", "WORKER",
                "purpose", "EVOLUTION",
                "duringWorkingHours", false,
                "privacyConsent", true));
    }

    /** A worker's request, entered by conseiller1. */
    public String request() {
        return request(EngineTestSetup.COUNSELLOR, eligibleRequest());
    }

    public String request(String user, Map<String, Object> fields) {
        return as(user, () -> {
            String definition = repositoryService
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(BilanProcess.KEY)
                    .latestVersion()
                    .singleResult()
                    .getId();
            ProcessInstance started = formService.submitStartForm(definition, fields);
            return started.getBusinessKey();
        });
    }

    /** Completes the case's open task of that id as its assignee (or as a manager, when it is the managers'). */
    public void complete(String number, String taskKey, Object... keysAndValues) {
        Task task = task(number, taskKey);
        String user = task.getAssignee() == null ? EngineTestSetup.MANAGER : task.getAssignee();
        as(user, () -> {
            formService.submitTaskForm(task.getId(), fields(keysAndValues));
            return task;
        });
    }

    static Map<String, Object> fields(Object... keysAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    <T> T as(String user, java.util.function.Supplier<T> act) {
        List<String> groups = identityService.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        identityService.setAuthentication(user, groups);
        try {
            return act.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    public Task task(String number, String taskKey) {
        return tasks(number).stream()
                .filter(t -> t.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + taskKey + ", only " + openTasks(number)));
    }

    public List<String> openTasks(String number) {
        return tasks(number).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    List<Task> tasks(String number) {
        return taskService.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    public boolean isRunning(String number) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(BilanProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .count()
                > 0;
    }

    public CaseFile file(String number) {
        return caseFiles.get(new CaseNumber(number));
    }

    // --- the way through a bilan

    public void engage(String number) {
        complete(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT, "engaged", true, "noEntitlementAcknowledged", true);
    }

    public void preliminary(String number) {
        engage(number);
        complete(
                number,
                BilanProcess.TASK_ANALYSE_NEEDS,
                "confidential_request",
                "Une demande",
                "confidential_needs",
                "Des besoins");
        complete(number, BilanProcess.TASK_EXPLAIN_METHODS, "methodsExplained", true);
    }

    public void investigation(String number) {
        complete(
                number,
                BilanProcess.TASK_IDENTIFY_COMPETENCES,
                "confidential_motivations",
                "Motivations",
                "confidential_competences",
                "Compétences",
                "confidential_aptitudes",
                "Aptitudes");
        complete(number, BilanProcess.TASK_ANALYSE_SITUATION, "confidential_situation", "Situation");
        complete(number, BilanProcess.TASK_CONFRONT_MARKET, "confidential_market", "Marché");
        complete(number, BilanProcess.TASK_CLARIFY_PATHS, "confidential_paths", "Pistes");
        complete(
                number,
                BilanProcess.TASK_BUILD_PROJECT,
                "confidential_project",
                "Projet",
                "confidential_outcomes",
                Spin.JSON("[\"NEW_EMPLOYER\",\"LIFE_BALANCE\"]"),
                "confidential_training",
                true);
    }

    public void successFactors(String number) {
        complete(
                number,
                BilanProcess.TASK_PRESENT_SUCCESS_FACTORS,
                "confidential_successFactors",
                "Facteurs",
                "confidential_steps",
                "Étapes");
    }

    public void synthesis(String number) {
        if (file(number).wouldEndEarly(today())) {
            complete(
                    number,
                    BilanProcess.TASK_WRITE_SYNTHESIS,
                    "confidential_synthesis",
                    "Synthèse",
                    "earlyEndReason",
                    "Le projet est mûr");
        } else {
            complete(number, BilanProcess.TASK_WRITE_SYNTHESIS, "confidential_synthesis", "Synthèse");
        }
    }

    void prepareReturn(String number) {
        complete(number, BilanProcess.TASK_PREPARE_RETURN, "returnMode", "NONE");
    }

    /** Plans one appointment of two hours in three days' time at ten. */
    public void plan(String number) {
        plan(number, inThreeDays());
    }

    public static LocalDateTime inThreeDays() {
        return today().plusDays(3).atTime(10, 0);
    }

    public void plan(String number, LocalDateTime... starts) {
        plan(number, "Rue Haute 1", starts);
    }

    public void plan(String number, String place, LocalDateTime... starts) {
        String entries = Stream.of(starts)
                .map(start -> "{\"start\":\"%s\",\"minutes\":120,\"place\":\"%s\",\"mode\":\"IN_PERSON\"}"
                        .formatted(start, place))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        complete(number, BilanProcess.TASK_PLAN_APPOINTMENTS, "appointments", Spin.JSON("[" + entries + "]"));
    }

    /** Plans a session in three days, lets it come, and records that many hours of interview. */
    public void holdSession(String number, String interviewHours) {
        holdSession(number, interviewHours, "0");
    }

    public void holdSession(String number, String interviewHours, String individualWorkHours) {
        LocalDateTime start = inThreeDays();
        plan(number, start);
        letTimePass(number, BilanCalendar.instantOf(start.plusHours(3)));
        complete(
                number,
                AppointmentProcess.TASK_RECORD_SESSION,
                "attendance",
                "HELD",
                "interviewHours",
                new BigDecimal(interviewHours).doubleValue(),
                "individualWorkHours",
                new BigDecimal(individualWorkHours).doubleValue());
    }

    /** Six sessions of two hours: the minima of R8. */
    public void reachMinima(String number) {
        for (int i = 0; i < 6; i++) {
            holdSession(number, "2");
        }
    }

    /** From the request to the end of phase 3, in three weeks. */
    public String endedBilan() {
        String number = request();
        preliminary(number);
        reachMinima(number);
        investigation(number);
        successFactors(number);
        synthesis(number);
        prepareReturn(number);
        settle(number);
        return number;
    }

    // --- mails

    void forgetMails() {
        mailServer
                .getManagers()
                .getImapHostManager()
                .getAllMessages()
                .forEach(m -> m.setFlag(jakarta.mail.Flags.Flag.DELETED, true));
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Objects.toString(Arrays.toString(mail.getAllRecipients()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
