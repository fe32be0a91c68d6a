package org.jalon.process.form;

import java.util.Map;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFiles;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** Decides, by a manager, whether a bilan beyond four months goes on, with a reason, or is closed (T3). */
@Component
final class DecideOverrunForm implements TaskForm {

    private final CaseFiles caseFiles;

    DecideOverrunForm(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public String id() {
        return "decide-overrun";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        String decision = answers.requiredText("overrunDecision");
        if (decision.equals("CONTINUE")) {
            caseFiles.note(new CaseEvent(
                    task.file().number(),
                    task.now(),
                    CaseEvent.Kind.OVERRUN_CONTINUED,
                    answers.requiredText("overrunReason"),
                    task.user()));
        }
        return Map.of(BilanProcess.OVERRUN_DECISION.name(), decision);
    }
}
