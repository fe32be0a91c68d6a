package org.jalon.process.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Turns what can go wrong with a person's form into one French sentence and a fitting HTTP status. The engine's web API
 * puts English around every exception that it knows, its own {@code RestException} included; a plain {@link
 * WebApplicationException} that brings its answer along passes through as it is.
 */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    // The causes stay out of the answer: they would be shown with it.
    @SuppressWarnings("UnusedException")
    static <T> T inFrench(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refused e) {
            throw answer(Status.fromStatusCode(e.reason().status()), String.valueOf(e.getMessage()), e.field());
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            throw answer(
                    Status.CONFLICT,
                    "Cette tâche vient d’être modifiée ailleurs : rechargez la page avant de recommencer.",
                    null);
        } catch (AuthorizationException e) {
            throw answer(Status.FORBIDDEN, "Cette tâche n’est pas à vous : rien n’a été enregistré.", null);
        } catch (NullValueException e) {
            throw answer(
                    Status.NOT_FOUND,
                    "Cette tâche n’existe plus : elle a déjà été terminée, ou le dossier a avancé. Rechargez la page.",
                    null);
        }
    }

    /** What nobody does by hand, whatever rights they were given. */
    static WebApplicationException notForPeople() {
        return answer(Status.FORBIDDEN, "Jalon ne permet pas cette opération : rien n’a été changé.", null);
    }

    /** Something about an account that cannot be done as it was asked. */
    static WebApplicationException account(String sentence) {
        return answer(Status.BAD_REQUEST, sentence, null);
    }

    /** An expression in a search or a list that Jalon does not evaluate. */
    static WebApplicationException expression() {
        return answer(Status.BAD_REQUEST, "Cette expression n’est pas permise dans une recherche.", null);
    }

    private static WebApplicationException answer(Status status, String sentence, @Nullable String field) {
        ObjectNode body = JSON.createObjectNode()
                .put("type", "Refused")
                .put("message", sentence)
                .put("field", field);
        return new WebApplicationException(
                sentence,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .entity(body.toString())
                        .build());
    }
}
