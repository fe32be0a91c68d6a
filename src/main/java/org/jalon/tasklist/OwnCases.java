package org.jalon.tasklist;

import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.platform.Refused;
import org.jalon.process.CaseAccess;
import org.jalon.process.SignedIn;
import org.springframework.stereotype.Component;

/** Gives a counsellor their own cases and nobody else's; a case that does not exist is refused in the same words. */
@Component
class OwnCases {

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final SignedIn signedIn;
    private final CaseAccess access;

    OwnCases(CaseFiles caseFiles, Appointments appointments, SignedIn signedIn, CaseAccess access) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.signedIn = signedIn;
        this.access = access;
    }

    /** @throws Refused if the case is not that of who is asking */
    CaseFile get(String number) {
        return own(caseFiles.lookUp(number).orElseThrow(OwnCases::notYours));
    }

    /** As {@link #get}; nobody else changes the case until the transaction ends. */
    CaseFile getForChange(String number) {
        return own(caseFiles.getForChange(get(number).number()));
    }

    /** @throws Refused if the appointment belongs to no case of who is asking */
    Appointment appointment(String id) {
        Appointment appointment = appointments.lookUp(id).orElseThrow(OwnCases::notYours);
        get(appointment.caseNumber());
        return appointment;
    }

    boolean isOwn(CaseFile file) {
        return access.may(signedIn.user(), file);
    }

    /** Whether who is asking may be told of a case through one of its tasks. */
    boolean mayBeTold() {
        return access.mayBeTold(signedIn.user());
    }

    private CaseFile own(CaseFile file) {
        if (!isOwn(file)) {
            throw notYours();
        }
        return file;
    }

    private static Refused notYours() {
        return new Refused(Refused.Reason.NOT_YOURS, "Ce dossier ne vous est pas confié.");
    }
}
