package org.jalon.process.form;

import java.util.Map;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFiles;
import org.jalon.platform.Refused;
import org.springframework.stereotype.Component;

/** Prepares the return to work in the way that the beneficiary chooses (R11). */
@Component
final class PrepareReturnForm implements TaskForm {

    private final CaseFiles caseFiles;
    private final Appointments appointments;

    PrepareReturnForm(CaseFiles caseFiles, Appointments appointments) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
    }

    @Override
    public String id() {
        return "prepare-return";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        appointments.ofCase(task.caseNumber()).stream()
                .filter(a -> a.status() == AppointmentStatus.PLANNED
                        && a.slot().start().isBefore(task.now()))
                .findFirst()
                .ifPresent(unrecorded -> {
                    // the end of the bilan sweeps the diary away: its hours would be lost
                    throw Refused.input(
                            null,
                            "Une séance a eu lieu et n’est pas enregistrée, celle du "
                                    + French.dateTime(unrecorded.slot().start())
                                    + " : enregistrez-la avant de terminer le bilan.");
                });
        caseFiles.save(task.file().prepareReturn(answers.requiredText("returnMode")));
        return Map.of();
    }

    /** The form starts with what the beneficiary has chosen on their own pages. */
    @Override
    public Map<String, Object> shows(CaseTask task) {
        String wish = task.file().returnWish();
        return wish == null
                ? Map.of()
                : Map.of(
                        "returnMode",
                        wish,
                        "returnChosen",
                        "La personne a déjà fait ce choix sur ses pages : voyez-le ensemble.");
    }
}
