package org.jalon.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever goes wrong behind one of our own endpoints into one French sentence, never into a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAnswers.class);

    /**
     * What the client gets: the same shape as a refused form.
     *
     * @param type always {@code Refused}
     */
    record Answer(String type, String message, @Nullable String field) {}

    @ExceptionHandler
    ResponseEntity<Answer> refused(Refused e) {
        return answer(e.reason().status(), String.valueOf(e.getMessage()), e.field());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<Answer> unreadable(Exception e) {
        LOG.debug("Unreadable request", e);
        return answer(400, ErrorAnswers.sentence(400), null);
    }

    @ExceptionHandler
    ResponseEntity<Answer> overtaken(ConcurrencyFailureException e) {
        LOG.info("Two requests at once changed the same rows", e);
        return answer(409, ErrorAnswers.sentence(409), null);
    }

    @ExceptionHandler
    ResponseEntity<Answer> unexpected(Exception e) {
        if (e instanceof ErrorResponse known) {
            return answer(known.getStatusCode().value(), "Cette demande n’existe pas.", null);
        }
        LOG.error("An endpoint failed", e);
        return answer(
                500, "Une erreur inattendue s’est produite : rien n’a été enregistré. Réessayez plus tard.", null);
    }

    private static ResponseEntity<Answer> answer(int status, String sentence, @Nullable String field) {
        return ResponseEntity.status(status).body(new Answer("Refused", sentence, field));
    }
}
