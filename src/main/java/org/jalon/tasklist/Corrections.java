package org.jalon.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jalon.access.Links;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.HoursCorrection;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.platform.Refused;
import org.jalon.process.Forms;
import org.jalon.process.SignedIn;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mends what was typed wrongly; each mend is one transaction and leaves a line in the journal. */
@Component
class Corrections {

    private final OwnCases ownCases;
    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final Links links;
    private final Forms forms;
    private final SignedIn signedIn;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Corrections(
            OwnCases ownCases,
            CaseFiles caseFiles,
            Appointments appointments,
            Links links,
            Forms forms,
            SignedIn signedIn,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.ownCases = ownCases;
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.links = links;
        this.forms = forms;
        this.signedIn = signedIn;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** Other hours for a held session, within the same bounds as the first entry (R7, R8). */
    void hours(String appointmentId, Map<String, ? extends @Nullable Object> posted) {
        transaction.executeWithoutResult(status -> {
            CaseFile file =
                    ownCases.getForChange(ownCases.appointment(appointmentId).caseNumber());
            Appointment appointment = appointments.get(appointmentId); // read again: it is locked now
            if (appointment.status() != AppointmentStatus.HELD) {
                throw new Refused(Refused.Reason.OVERTAKEN, "Seules les heures d’une séance tenue se corrigent.");
            }
            Forms.Correction correction =
                    forms.correction(posted, others(file, appointment), file.synthesisOn() != null);
            Instant now = clock.instant();
            appointments.correct(new HoursCorrection(
                    appointmentId, appointment.hours(), correction.hours(), correction.reason(), signedIn.user(), now));
            note(file, CaseEvent.Kind.HOURS_CORRECTED, now);
        });
    }

    /** Another address for the beneficiary's mails: the links that went to the old one open nothing any more. */
    void address(String number, Map<String, ? extends @Nullable Object> posted) {
        transaction.executeWithoutResult(status -> {
            CaseFile file = ownCases.getForChange(number);
            caseFiles.save(file.correctAddress(forms.address(posted)));
            links.revoke(number);
            note(file, CaseEvent.Kind.ADDRESS_CORRECTED, clock.instant());
        });
    }

    private @Nullable HoursLedger others(CaseFile file, Appointment corrected) {
        if (corrected.kind() == AppointmentKind.FOLLOW_UP) {
            return null;
        }
        List<Appointment> rest = appointments.ofCase(corrected.caseNumber()).stream()
                .filter(a -> !a.id().equals(corrected.id()))
                .toList();
        return Appointments.ledgerOf(rest, file.rules().hours());
    }

    private void note(CaseFile file, CaseEvent.Kind kind, Instant now) {
        caseFiles.note(new CaseEvent(file.number(), now, kind, null, signedIn.user()));
    }
}
