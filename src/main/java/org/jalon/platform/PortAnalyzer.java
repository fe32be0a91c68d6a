package org.jalon.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says plainly which port is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Jalon ne peut pas démarrer : une autre application écoute déjà sur le port " + cause.getPort() + ".",
                "Arrêtez-la, ou choisissez un autre port avec JALON_PORT ou JALON_MANAGEMENT_PORT.",
                cause);
    }
}
