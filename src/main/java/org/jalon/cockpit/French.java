package org.jalon.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailFailure;
import org.jalon.mail.MailKind;

/** The French words for what figures and lists show. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private French() {}

    static String number(long value) {
        return "%,d".formatted(value).replaceAll("[^0-9]", "\u00a0");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String phase(Phase phase) {
        String label = phase.label();
        return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
    }

    static String status(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> "demande reçue";
            case OPEN -> "bilan en cours";
            case FOLLOW_UP -> "en suivi";
            case CLOSED -> "clos";
        };
    }

    static String closure(Closure closure) {
        return switch (closure) {
            case COMPLETED -> "au terme du suivi";
            case REDIRECTED -> "demande réorientée";
            case NOT_ENGAGED -> "engagement non confirmé";
            case WITHDRAWN -> "abandon";
            case OVERRUN -> "clôture après la limite absolue";
        };
    }

    static String nature(MailFailure.Nature nature) {
        return switch (nature) {
            case TEMPORARY -> "passagère\u00a0: le serveur ne répond pas ou refuse pour l'instant";
            case PERMANENT -> "définitive\u00a0: l'adresse ou le message est refusé";
            case UNCERTAIN -> "incertaine\u00a0: le courriel est peut-être déjà parti";
        };
    }

    static String mail(MailKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> "accusé de réception de la demande";
            case REDIRECTION -> "réorientation de la demande";
            case APPOINTMENT_INVITATION -> "invitation à un rendez-vous";
            case APPOINTMENT_CHANGED -> "rendez-vous déplacé";
            case APPOINTMENT_CANCELLED -> "rendez-vous annulé";
            case APPOINTMENT_REMINDER -> "rappel d'un rendez-vous";
            case DEADLINE_REMINDER -> "rappel de l'échéance";
            case EXTENSION_GRANTED -> "étalement accordé";
            case EXTENSION_REFUSED -> "étalement refusé";
            case SYNTHESIS_AVAILABLE -> "synthèse disponible";
            case FOLLOW_UP_REMINDER -> "rappel du premier suivi";
            case CLOSURE_NOTICE -> "annonce de la clôture";
            case CLOSED -> "clôture du dossier";
            case WITHDRAWN -> "confirmation d'abandon";
            case CLOSED_NOT_ENGAGED -> "clôture sans engagement";
            case CLOSED_OVERRUN -> "clôture après la limite absolue";
            case COUNSELLOR_DEADLINE_REMINDER -> "à l'équipe\u00a0: rappel de l'échéance";
            case COUNSELLOR_DEADLINE_PASSED -> "à l'équipe\u00a0: échéance dépassée";
            case COUNSELLOR_OVERRUN -> "à l'équipe\u00a0: limite absolue dépassée";
            case COUNSELLOR_FOLLOW_UP_REMINDER -> "à l'équipe\u00a0: rappel du premier suivi";
            case COUNSELLOR_FOLLOW_UP_LATE -> "à l'équipe\u00a0: premier suivi en retard";
            case COUNSELLOR_SESSION_UNRECORDED -> "à l'équipe\u00a0: séance à enregistrer";
            case COUNSELLOR_WITHDRAWN -> "à l'équipe\u00a0: abandon";
            case MANAGER_OVERRUN -> "aux responsables\u00a0: limite absolue dépassée";
            case MANAGER_FOLLOW_UP_LATE -> "aux responsables\u00a0: premier suivi en retard";
            case MANAGER_DROP_OUT -> "aux responsables\u00a0: risque de décrochage";
        };
    }
}
