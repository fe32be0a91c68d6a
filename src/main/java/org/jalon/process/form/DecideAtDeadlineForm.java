package org.jalon.process.form;

import java.util.HashMap;
import java.util.Map;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.process.BilanProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what follows a passed deadline (R9, T2); a date out of bounds is the extension gateway's to refuse. */
@Component
final class DecideAtDeadlineForm implements TaskForm {

    private final CaseFiles caseFiles;
    private final Situations situations;

    DecideAtDeadlineForm(CaseFiles caseFiles, Situations situations) {
        this.caseFiles = caseFiles;
        this.situations = situations;
    }

    @Override
    public String id() {
        return "decide-at-deadline";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        String decision = answers.requiredText("decision");
        Map<String, Object> variables = new HashMap<>();
        variables.put(BilanProcess.DECISION.name(), decision);
        switch (decision) {
            case "EXTENSION_REQUESTED" -> {
                String date = answers.requiredDate("requestedEndDate").toString();
                variables.put(BilanProcess.REQUESTED_END_DATE.name(), date);
                note(task, CaseEvent.Kind.EXTENSION_REQUESTED, date);
            }
            case "CONCLUDE_SOON" -> note(task, CaseEvent.Kind.CONCLUDING_SOON, null);
            default -> {
                // WITHDRAW: the closure notes itself
            }
        }
        return variables;
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        CaseFile file = task.file();
        return Map.of(
                "missing", situations.missing(file),
                "currentDeadline", French.date(file.currentDeadline()),
                "latestEndDate", French.date(file.calendar().absoluteLimit(file.start())));
    }

    private void note(CaseTask task, CaseEvent.Kind kind, @Nullable String detail) {
        caseFiles.note(new CaseEvent(task.file().number(), task.now(), kind, detail, task.user()));
    }
}
