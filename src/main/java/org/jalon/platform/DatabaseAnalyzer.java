package org.jalon.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says plainly, instead of a stack trace, why the database cannot be used; never with what password. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int H2_IN_USE = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause.getErrorCode() == H2_IN_USE) {
            return told(
                    "une autre application se sert déjà de la base de données.",
                    "Arrêtez l’autre Jalon, ou donnez-lui un autre dossier.",
                    cause);
        }
        if (state.startsWith("28")) {
            return told(
                    "la base de données refuse le compte ou le mot de passe.",
                    "Vérifiez JALON_DB_USERNAME et JALON_DB_PASSWORD.",
                    cause);
        }
        if (state.equals("3D000")) {
            return told("cette base de données n’existe pas.", "Créez-la, ou vérifiez JALON_DB_URL.", cause);
        }
        if (state.startsWith("08")) {
            return told(
                    "la base de données ne répond pas.",
                    "Vérifiez qu’elle fonctionne, et que JALON_DB_URL donne la bonne adresse.",
                    cause);
        }
        return null;
    }

    private static FailureAnalysis told(String what, String action, SQLException cause) {
        return new FailureAnalysis("Jalon ne peut pas démarrer : " + what, action, cause);
    }
}
