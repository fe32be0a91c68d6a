package org.jalon.process.form;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.jalon.results.ConfidentialNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way in for what people fill in: whatever client completes a task, its form is checked here, confidential
 * fields go to the results store, and the engine gets only what its gateways need.
 */
@Component
public class Submissions {

    private final FormDefinitions definitions;
    private final AnswerReader reader;
    private final CaseFiles caseFiles;
    private final ConfidentialNotes notes;
    private final Situations situations;
    private final RequestForm requestForm;
    private final Clock clock;
    private final Map<String, TaskForm> forms;

    Submissions(
            FormDefinitions definitions,
            AnswerReader reader,
            CaseFiles caseFiles,
            ConfidentialNotes notes,
            Situations situations,
            RequestForm requestForm,
            Clock clock,
            List<TaskForm> forms) {
        this.definitions = definitions;
        this.reader = reader;
        this.caseFiles = caseFiles;
        this.notes = notes;
        this.situations = situations;
        this.requestForm = requestForm;
        this.clock = clock;
        this.forms = forms.stream().collect(Collectors.toMap(TaskForm::id, Function.identity()));
    }

    /** A request for a bilan as it was kept: its case number and the variables its process starts with. */
    public record Received(String caseNumber, Map<String, Object> variables) {}

    /**
     * Checks and keeps a request; the process is the caller's to start, in the same transaction.
     *
     * @param user who enters it; null when the worker does
     * @throws Refused with one French sentence; nothing is written
     */
    public Received request(Map<String, ? extends @Nullable Object> posted, @Nullable String user) {
        return requestForm.receive(reader.read(definitions.get(RequestForm.ID), posted), user, clock.instant());
    }

    /** The fields of a request that {@link #request} would refuse, in the order of the form; nothing is written. */
    public List<String> wrongInRequest(Map<String, ? extends @Nullable Object> posted) {
        return requestForm.wrong(definitions.get(RequestForm.ID), posted, reader);
    }

    /**
     * Checks a completed task's form and does what it asks for.
     *
     * @param formId the form of the task
     * @return the variables that the task may set
     * @throws Refused with one French sentence; nothing is written
     */
    public Map<String, Object> complete(
            DelegateTask task, String formId, Map<String, ? extends @Nullable Object> posted, String user) {
        Answers answers = reader.read(definitions.get(formId), posted);
        // locked: two acts on one case take turns, and neither writes back what the other has changed
        CaseTask caseTask = caseTask(task, user, stillOpen(caseFiles.getForChange(number(task))));
        Map<String, Object> variables = form(formId).accept(caseTask, answers);
        answers.form().all().stream()
                .filter(field -> field.isConfidential() && answers.has(field.key()))
                .forEach(field -> notes.write(
                        caseTask.caseNumber(),
                        field.key(),
                        noteOf(Objects.requireNonNull(answers.values().get(field.key()))),
                        user,
                        caseTask.now()));
        return variables;
    }

    /** What a task's form shows now: computed, never stored, without any confidential note. */
    public Map<String, Object> show(DelegateTask task, String formId, String user) {
        CaseFile file = caseFiles.get(number(task));
        CaseTask caseTask = caseTask(task, user, file);
        boolean forManagers = task.getTaskDefinitionKey().equals(BilanProcess.TASK_DECIDE_OVERRUN);
        Map<String, Object> shown = new HashMap<>(form(formId).shows(caseTask));
        shown.put(
                "caseHeading",
                forManagers
                        ? file.number().value()
                        : file.number() + " – "
                                + French.plain(file.beneficiary().fullName()));
        shown.put("situation", situations.situation(file));
        return shown;
    }

    /** Somebody else may have closed the case, and with it this task, while this act waited for its turn. */
    private static CaseFile stillOpen(CaseFile file) {
        if (file.status() == CaseStatus.CLOSED) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN, "Ce dossier vient d’être clôturé : cette tâche n’a plus lieu d’être.");
        }
        return file;
    }

    private TaskForm form(String formId) {
        TaskForm form = forms.get(formId);
        if (form == null) {
            throw new IllegalStateException("No code stands behind form " + formId);
        }
        return form;
    }

    private CaseTask caseTask(DelegateTask task, String user, CaseFile file) {
        return new CaseTask(task, file, user, clock.instant());
    }

    private static CaseNumber number(DelegateTask task) {
        return new CaseNumber(BilanProcess.CASE_NUMBER.get(task));
    }

    /** A text as it is; several choices as the JSON array that was published for them. */
    private static String noteOf(Object value) {
        if (!(value instanceof List<?> choices)) {
            return value.toString();
        }
        return choices.stream().map(choice -> "\"" + choice + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
