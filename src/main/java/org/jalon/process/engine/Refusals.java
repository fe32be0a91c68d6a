package org.jalon.process.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jalon.process.form.FormRefused;

/**
 * Turns what can go wrong with a person's form into one French sentence and a fitting HTTP status: the web API passes a
 * {@link RestException} through as it is, and dresses every other exception in English.
 */
final class Refusals {

    private Refusals() {}

    // The causes stay out of the answer: they would be shown with it.
    @SuppressWarnings("UnusedException")
    static <T> T inFrench(Supplier<T> act) {
        try {
            return act.get();
        } catch (FormRefused e) {
            throw new RestException(Status.BAD_REQUEST, e.getMessage());
        } catch (OptimisticLockingException e) {
            throw new RestException(
                    Status.CONFLICT,
                    "Cette tâche vient d’être modifiée ailleurs : rechargez la page avant de recommencer.");
        } catch (AuthorizationException e) {
            throw new RestException(Status.FORBIDDEN, "Cette tâche n’est pas à vous : rien n’a été enregistré.");
        } catch (NullValueException e) {
            throw new RestException(
                    Status.NOT_FOUND,
                    "Cette tâche n’existe plus : elle a déjà été terminée, ou le dossier a avancé. Rechargez la page.");
        }
    }
}
