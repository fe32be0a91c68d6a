package org.jalon.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly, instead of a stack trace, what the operator still has to set. */
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingsException cause) {
        return new FailureAnalysis(
                "Jalon ne peut pas démarrer, il lui faut :\n  - " + String.join("\n  - ", cause.missing()),
                "Définissez ces variables d’environnement (docker/env.example les montre toutes), ou démarrez la"
                        + " démonstration avec le profil « demo ».",
                cause);
    }
}
