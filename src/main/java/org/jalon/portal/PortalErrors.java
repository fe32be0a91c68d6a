package org.jalon.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.jalon.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads who is not in to the door, and says in the reader's language what could not be done. */
@ControllerAdvice(basePackageClasses = PortalErrors.class, annotations = Controller.class)
class PortalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    @ExceptionHandler(Visitors.NotEntered.class)
    String notEntered() {
        return "redirect:/mon-bilan/lien?fait=entrer";
    }

    @ExceptionHandler
    String notConfirmed(Visitors.NotConfirmed e) {
        return "redirect:/mon-bilan/code" + (e.page().isEmpty() ? "" : "?vers=" + e.page());
    }

    /** Two at once, or what the page showed is no longer so. */
    @ExceptionHandler({Refused.class, ConcurrencyFailureException.class})
    String overtaken(Exception e, Model model, HttpServletResponse response) {
        LOG.info("An act of a beneficiary was refused: {}", e.getClass().getName());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("text", "refused.overtaken");
        return "portal/refused";
    }

    /** What was asked for is not this visitor's, or is nothing at all. */
    @ExceptionHandler(Nothing.class)
    String nothing(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("text", "refused.nothing");
        return "portal/refused";
    }

    /** There is no such thing for this visitor. */
    static final class Nothing extends RuntimeException {}
}
