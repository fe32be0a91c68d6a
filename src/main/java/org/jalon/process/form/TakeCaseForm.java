package org.jalon.process.form;

import java.util.Map;
import java.util.Objects;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** Whoever completes it follows from now on the case that a worker asked for themselves; the first one does. */
@Component
final class TakeCaseForm implements TaskForm {

    private final CaseFiles caseFiles;

    TakeCaseForm(CaseFiles caseFiles) {
        this.caseFiles = caseFiles;
    }

    @Override
    public String id() {
        return "take-case";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        String user = task.user();
        CaseFile file = task.file();
        String claimedBy = task.task().getAssignee();
        if (!user.equals(Objects.requireNonNullElse(file.counsellor(), user))
                || !user.equals(Objects.requireNonNullElse(claimedBy, user))) {
            throw new Refused(
                    Refused.Reason.OVERTAKEN,
                    "Quelqu’un d’autre vient de prendre ce dossier en charge\u00a0: il n’attend plus.");
        }
        if (file.counsellor() == null) {
            caseFiles.save(file.take(user));
            caseFiles.note(new CaseEvent(file.number(), task.now(), CaseEvent.Kind.TAKEN, user, user));
        }
        return Map.of(BilanProcess.COUNSELLOR.name(), user);
    }
}
