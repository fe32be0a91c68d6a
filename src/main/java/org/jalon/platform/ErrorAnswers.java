package org.jalon.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a client reads when a request ends in an error, whoever refused it: one French sentence, as a page or in the
 * shape of {@link RefusalAnswers}; never a stack trace, a version or what went wrong inside.
 */
@Controller
public class ErrorAnswers implements ErrorController {

    private static final String SENTENCE = ErrorAnswers.class.getName() + ".sentence";
    /** Where the pages begin that somebody without an account comes to, who may read another language. */
    private static final List<String> WITHOUT_ACCOUNT = List.of("/mon-bilan", "/demande", "/partage");

    private static final Set<Integer> IN_ALL_LANGUAGES = Set.of(403, 404);

    private static final String UNEXPECTED = "Une erreur inattendue s’est produite : réessayez plus tard.";
    private static final Map<Integer, String> SENTENCES = Map.of(
            400, "Cette demande est illisible : rechargez la page et recommencez.",
            401, "Votre session est terminée : connectez-vous à nouveau.",
            403, "Cette demande est refusée : rechargez la page, ou connectez-vous à nouveau.",
            404, "Cette page n’existe pas.",
            405, "Cette page n’existe pas.",
            408, "L’envoi a pris trop de temps : recommencez.",
            409, "Ceci vient d’être changé ailleurs : rechargez la page avant de recommencer.",
            411, "Cette demande est illisible : rechargez la page et recommencez.",
            413, "C’est trop grand pour être envoyé : raccourcissez et recommencez.",
            429, "Trop d’essais : attendez avant de recommencer.");

    /** Says something more to the point than the status alone would. */
    public static void say(HttpServletRequest request, String sentence) {
        request.setAttribute(SENTENCE, sentence);
    }

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String said = (String) request.getAttribute(SENTENCE);
        String sentence = said == null ? sentence(status) : said;
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("error", Map.of("sentence", sentence));
            String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            WITHOUT_ACCOUNT.stream().filter(path::startsWith).findFirst().ifPresent(home -> {
                page.addObject("home", home);
                page.addObject("text", "error." + (IN_ALL_LANGUAGES.contains(status) ? status : "other"));
            });
            page.setStatus(HttpStatusCode.valueOf(status));
            return page;
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new RefusalAnswers.Answer("Refused", sentence, null));
    }

    /** What is said when nobody knows better. */
    public static String sentence(int status) {
        return SENTENCES.getOrDefault(status, UNEXPECTED);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        @Nullable Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !String.valueOf(path).startsWith("/camunda/api/");
    }
}
