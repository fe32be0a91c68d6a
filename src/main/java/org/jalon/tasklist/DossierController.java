package org.jalon.tasklist;

import java.util.List;
import java.util.stream.Collectors;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.HoursCorrection;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.overview.CaseOverviews;
import org.jalon.platform.Refused;
import org.jalon.process.CaseTasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the tab Dossier what it shows; behind the webapps' own login. */
@RestController
@RequestMapping("/camunda/api/jalon")
class DossierController {

    private final CaseTasks tasks;
    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final CaseOverviews overviews;
    private final OwnCases ownCases;

    DossierController(
            CaseTasks tasks,
            CaseFiles caseFiles,
            Appointments appointments,
            CaseOverviews overviews,
            OwnCases ownCases) {
        this.tasks = tasks;
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.overviews = overviews;
        this.ownCases = ownCases;
    }

    /** The case of a task, for whoever may read the task: managers get no name (R14). */
    @GetMapping("/tasks/{taskId}/dossier")
    Dossier ofTask(@PathVariable String taskId) {
        CaseFile file = tasks.caseOf(taskId)
                .filter(number -> ownCases.mayBeTold())
                .map(caseFiles::get)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.GONE, "Cette tâche n’existe plus, ou elle ne vous est pas confiée."));
        return dossier(file);
    }

    /** One's own case, when the task through which it was found may be gone. */
    @GetMapping("/cases/{number}/dossier")
    Dossier ofCase(@PathVariable String number) {
        return dossier(ownCases.get(number));
    }

    private Dossier dossier(CaseFile file) {
        List<Appointment> diary = appointments.ofCase(file.number().value());
        return new Dossier(overviews.of(file, diary), ownCases.isOwn(file) ? own(file, diary) : null);
    }

    private Dossier.Own own(CaseFile file, List<Appointment> diary) {
        String number = file.number().value();
        return new Dossier.Own(
                file.beneficiary().fullName(),
                file.beneficiary().email(),
                file.beneficiary().phone(),
                tasks.planning(file.number()).orElse(null),
                file.duringWorkingHours(),
                diary.stream()
                        .collect(Collectors.toMap(Appointment::id, a -> a.slot().place())),
                corrections(number));
    }

    private List<Dossier.Correction> corrections(String number) {
        return appointments.corrections(number).stream()
                .map(DossierController::correction)
                .toList();
    }

    private static Dossier.Correction correction(HoursCorrection correction) {
        return new Dossier.Correction(
                correction.appointmentId(),
                correction.at(),
                correction.reason(),
                correction.before().total().toDecimal(),
                correction.after().total().toDecimal(),
                correction.before().interview().toDecimal(),
                correction.after().interview().toDecimal());
    }
}
