package org.jalon.process.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseStatus;
import org.jalon.rules.HoursLedger;
import org.springframework.stereotype.Component;

/** Says in French, as Markdown, where a case stands: what forms show above their fields, fresh at each look. */
@Component
final class Situations {

    private static final Map<String, String> LANGUAGES = Map.of("fr", "français", "nl", "néerlandais", "en", "anglais");

    private final Appointments appointments;
    private final CaseFiles caseFiles;

    Situations(Appointments appointments, CaseFiles caseFiles) {
        this.appointments = appointments;
        this.caseFiles = caseFiles;
    }

    /** Phase, dates and hours: no content and no name, so that managers may read it too. */
    String situation(CaseFile file) {
        List<String> lines = new ArrayList<>();
        if (file.phase() != null) {
            lines.add("Étape : " + file.phase().label());
        }
        if (file.status() == CaseStatus.RECEIVED) {
            lines.add("Demande reçue le " + French.dateTime(file.consentedAt()));
            lines.add("Langue : " + LANGUAGES.getOrDefault(file.beneficiary().language(), "–"));
            lines.add("Rendez-vous "
                    + (file.duringWorkingHours()
                            ? "pendant les heures de travail, en tout ou en partie"
                            : "en dehors des heures de travail"));
        } else if (file.status() == CaseStatus.FOLLOW_UP) {
            lines.add("Bilan terminé le " + French.date(file.end()));
            lines.add("Premier suivi au plus tard le "
                    + French.date(file.calendar().followUpLimit(file.end()))
                    + (file.followUpDoneOn() == null ? "" : ", fait le " + French.date(file.followUpDoneOn())));
            lines.add(
                    "Clôture du dossier après le " + French.date(file.calendar().closure(file.end())));
        } else {
            HoursLedger ledger = ledger(file);
            lines.add("Début : " + French.date(file.start()) + " ; échéance : " + French.date(file.currentDeadline())
                    + " ; limite absolue : "
                    + French.date(file.calendar().absoluteLimit(file.start())));
            lines.add("Entretiens : " + ledger.done().interview().inFrench() + " en " + ledger.heldAppointments()
                    + " rendez-vous (minimum "
                    + ledger.bounds().minimumInterviews().inFrench() + " en "
                    + ledger.bounds().minimumAppointments() + ")");
            lines.add("Total : " + ledger.done().total().inFrench() + " sur "
                    + ledger.bounds().maximumTotal().inFrench() + " au plus ; il reste "
                    + ledger.left().inFrench());
            lines.add("Manque encore : " + missing(ledger));
        }
        return bullets(lines);
    }

    /** What the minima still lack (R8). */
    String missing(CaseFile file) {
        return missing(ledger(file));
    }

    /** The appointments of the bilan, with what became of them. */
    String appointments(CaseFile file) {
        return listed(file, AppointmentKind.BILAN, "Aucun rendez-vous n’est encore planifié.");
    }

    /** The offers and interviews of the follow-up so far. */
    String followUps(CaseFile file) {
        String offers = caseFiles.journal(file.number()).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.FOLLOW_UP_OFFERED)
                .map(event -> "- " + French.dateTime(event.at()) + " : entretien proposé, " + answer(event))
                .collect(Collectors.joining("\n"));
        String held = listed(file, AppointmentKind.FOLLOW_UP, "");
        return offers.isEmpty() ? "Aucun entretien n’a encore été proposé." : offers + "\n" + held;
    }

    private static String answer(CaseEvent event) {
        return switch (String.valueOf(event.detail())) {
            case "ACCEPTED" -> "accepté";
            case "DECLINED" -> "décliné";
            default -> "personne injoignable";
        };
    }

    private static String missing(HoursLedger ledger) {
        HoursLedger.Missing missing = ledger.missing();
        if (missing.isNothing()) {
            return "rien, les minima sont atteints";
        }
        List<String> parts = new ArrayList<>();
        if (!missing.interviews().isZero()) {
            parts.add(missing.interviews().inFrench() + " d’entretien");
        }
        if (missing.appointments() > 0) {
            parts.add(missing.appointments() + " rendez-vous");
        }
        if (!missing.total().isZero()) {
            parts.add(missing.total().inFrench() + " au total");
        }
        return String.join(", ", parts);
    }

    private String listed(CaseFile file, AppointmentKind kind, String none) {
        List<String> lines = appointments.ofCase(file.number().value()).stream()
                .filter(a -> a.kind() == kind && a.status() != AppointmentStatus.CANCELLED)
                .map(a -> French.appointment(a) + " : " + outcome(a))
                .toList();
        return lines.isEmpty() ? none : bullets(lines);
    }

    private static String outcome(Appointment appointment) {
        return switch (appointment.status()) {
            case PLANNED -> "prévu";
            case HELD -> "tenu";
            case EXCUSED -> "excusé";
            case NO_SHOW -> "absence";
            case CANCELLED -> "annulé";
            case UNRECORDED -> "non enregistré";
        };
    }

    private HoursLedger ledger(CaseFile file) {
        return appointments.ledger(file.number().value(), file.rules().hours());
    }

    private static String bullets(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }
}
