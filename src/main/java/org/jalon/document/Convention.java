package org.jalon.document;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jalon.casefile.CaseFile;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.BilanRules;

/** What the two parties agree on before anything is investigated (R6), by the rules with which the case was opened. */
final class Convention {

    private Convention() {}

    static List<Clause> clauses(CaseFile file) {
        BilanRules rules = file.rules();
        return List.of(
                new Clause(
                        "objet",
                        "1. Objet",
                        "Le bilan de compétences aide la personne à analyser ses compétences, ses aptitudes et ses"
                                + " motivations pour définir un projet professionnel et, au besoin, un projet de"
                                + " formation. Il se fait à sa seule initiative.",
                        "Il comprend quatre phases : préliminaire, investigation, conclusion et suivi."),
                duration(file),
                new Clause(
                        "methodes",
                        "3. Méthodes",
                        "Le bilan se compose d'entretiens individuels, de temps d'évaluation, d'un travail individuel de"
                                + " la personne et du travail propre du professionnel ou de la professionnelle.",
                        "Les méthodes, les tests et les outils sont expliqués à la personne avant qu'ils ne servent, avec"
                                + " ce qu'il advient de leurs résultats. Elle peut en refuser l'usage."),
                new Clause(
                        "resultats",
                        "4. Résultats et confidentialité",
                        "Les résultats du bilan appartiennent à la personne. La synthèse est remise à elle seule ; elle"
                                + " seule peut la transmettre, en tout ou en partie, et à qui elle veut.",
                        "Ni l'employeur ni le fonds n'en reçoivent le contenu."),
                new Clause(
                        "arret",
                        "5. Liberté d'arrêter",
                        "La personne peut arrêter le bilan à tout moment, sans avoir à se justifier."),
                new Clause(
                        "droits",
                        "6. Ce que le bilan ne donne pas",
                        "Le bilan ne donne en lui-même aucun droit à une revalorisation barémique ni à un emploi"
                                + " correspondant au projet professionnel défini. La personne déclare en avoir été"
                                + " informée."),
                employer(file.duringWorkingHours()),
                new Clause(
                        "suivi",
                        "8. Suivi",
                        "Un premier entretien de suivi est proposé dans les " + period(rules.firstFollowUpLimit())
                                + " qui suivent la fin du bilan. D'autres sont possibles à la demande de la personne,"
                                + " dans les " + period(rules.closure()) + " qui suivent cette fin ; le dossier est"
                                + " ensuite clôturé."));
    }

    /** R7, R8, R9. */
    private static Clause duration(CaseFile file) {
        BilanRules rules = file.rules();
        BilanCalendar calendar = file.calendar();
        return new Clause(
                "duree",
                "2. Durée",
                "Hors suivi, le bilan dure de " + French.hours(rules.hours().minimumTotal()) + " à "
                        + French.hours(rules.hours().maximumTotal()) + ", dont au moins "
                        + French.hours(rules.hours().minimumInterviews()) + " d'entretien en au moins "
                        + rules.hours().minimumAppointments() + Typography.FIXED + "rendez-vous.",
                "Il commence le " + French.date(file.start()) + " et se termine normalement entre le "
                        + French.date(calendar.earliestEnd(file.start())) + " et le "
                        + French.date(calendar.firstDeadline(file.start())) + ". À la demande de la personne, il peut"
                        + " s'étaler au plus tard jusqu'au " + French.date(calendar.absoluteLimit(file.start())) + ".");
    }

    /** R15. */
    private static Clause employer(boolean duringWorkingHours) {
        return new Clause(
                "employeur",
                "7. Employeur",
                duringWorkingHours
                        ? "Le bilan a lieu pendant les heures de travail, avec l'accord de l'employeur. Une attestation de"
                                + " présence peut lui être remise ; elle ne dit rien du contenu."
                        : "Le bilan a lieu en dehors des heures de travail. L'employeur n'a pas à en être informé.");
    }

    private static String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.toTotalMonths() > 0) {
            parts.add(period.toTotalMonths() + Typography.FIXED + "mois");
        }
        if (period.get(ChronoUnit.DAYS) > 0) {
            parts.add(period.get(ChronoUnit.DAYS) + Typography.FIXED + "jours");
        }
        return String.join(" et ", parts);
    }
}
