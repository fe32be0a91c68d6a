package org.jalon.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.ErasureCertificate;
import org.jalon.casefile.Phase;
import org.jalon.mail.MailFailure;

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

    static String erased(ErasureCertificate.Kind kind) {
        return switch (kind) {
            case RESULTS -> "résultats";
            case CASE -> "données de la personne et historique";
        };
    }

    static String rule(ErasureCertificate.Rule rule) {
        return switch (rule) {
            case RETENTION -> "délai de conservation";
            case REQUEST -> "à la demande de la personne";
        };
    }

    static String nature(MailFailure.Nature nature) {
        return switch (nature) {
            case TEMPORARY -> "passagère\u00a0: le serveur ne répond pas ou refuse pour l'instant";
            case PERMANENT -> "définitive\u00a0: l'adresse ou le message est refusé";
            case UNCERTAIN -> "incertaine\u00a0: le courriel est peut-être déjà parti";
        };
    }
}
