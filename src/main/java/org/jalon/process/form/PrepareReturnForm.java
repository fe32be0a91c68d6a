package org.jalon.process.form;

import java.util.Map;
import org.jalon.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Prepares the return to work in the way that the beneficiary chooses (R11). */
@Component
final class PrepareReturnForm implements TaskForm {

    private final CaseFiles caseFiles;

    PrepareReturnForm(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public String id() {
        return "prepare-return";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        caseFiles.save(task.file().prepareReturn(answers.requiredText("returnMode")));
        return Map.of();
    }
}
