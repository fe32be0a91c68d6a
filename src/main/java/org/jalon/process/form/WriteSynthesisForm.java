package org.jalon.process.form;

import java.util.Map;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Writes the synthesis; an end before four weeks needs a stated reason (R9, ours). */
@Component
final class WriteSynthesisForm implements TaskForm {

    static final String ID = "write-synthesis";

    private final CaseFiles caseFiles;
    private final Situations situations;

    WriteSynthesisForm(CaseFiles caseFiles, Situations situations) {
        this.caseFiles = caseFiles;
        this.situations = situations;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        CaseFile file = task.file();
        if (file.wouldEndEarly(task.today())) {
            caseFiles.save(file.explainEarlyEnd(answers.requiredText("earlyEndReason")));
        }
        return Map.of();
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        CaseFile file = task.file();
        return Map.of(
                "earlyEnd", file.wouldEndEarly(task.today()),
                "earliestEnd", French.date(file.calendar().earliestEnd(file.start())),
                "missing", situations.missing(file));
    }
}
