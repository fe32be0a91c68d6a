package org.jalon.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jalon.platform.Throttle.Try;
import org.jalon.portal.Languages;
import org.jalon.process.WorkerRequests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A worker asks for a bilan without anybody's help: a form, a code that shows that the address is theirs, done. No page
 * says whether an address or a person is known here.
 */
@Controller
@RequestMapping("/demande")
class RequestController {

    private static final int TOO_MANY = 429;

    private final WorkerRequests requests;
    private final RequestPace pace;

    RequestController(WorkerRequests requests, RequestPace pace) {
        this.requests = requests;
        this.pace = pace;
    }

    @GetMapping
    String form(HttpServletRequest request, Model model) {
        return form(TypedRequest.nothing(Languages.of(request).code()), requests.newPage(), List.of(), model);
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        TypedRequest typed = TypedRequest.of(request.getParameterMap())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String own = WorkerRequests.isPage(page) ? page : requests.newPage();
        List<String> wrong = typed.wrong(requests.wrong(typed.answers()));
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(typed, own, wrong, model);
        }
        if (!pace.maySend(typed.address(), request)) {
            problem("tooMany", TOO_MANY, response, model);
            return form(typed, own, List.of(), model);
        }
        return switch (requests.ask(own, typed.answers())) {
            case CODE_SENT -> code(own, model);
            case OPENED_BEFORE -> "redirect:/demande/recue";
            case OLD_PAGE -> {
                problem("request.oldPage", HttpServletResponse.SC_CONFLICT, response, model);
                yield form(typed, requests.newPage(), List.of(), model);
            }
        };
    }

    @PostMapping("/code")
    String type(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Try typing = pace.typing(known(page), request);
        if (typing.isRefused()) {
            problem("tooMany", TOO_MANY, response, model);
            return code(page, model);
        }
        return switch (requests.verify(page, code.replaceAll("\\s", ""))) {
            case OPENED -> {
                typing.succeeded();
                yield "redirect:/demande/recue";
            }
            case WRONG -> {
                problem("code.wrong", HttpServletResponse.SC_BAD_REQUEST, response, model);
                yield code(page, model);
            }
            case NO_LONGER -> {
                problem("code.noLonger", HttpServletResponse.SC_BAD_REQUEST, response, model);
                yield code(page, model);
            }
            case GONE -> gone(request, response, model);
        };
    }

    @PostMapping("/nouveau-code")
    String again(
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!pace.maySendAgain(known(page), request)) {
            problem("tooMany", TOO_MANY, response, model);
            return code(page, model);
        }
        return requests.again(page) ? code(page, model) : gone(request, response, model);
    }

    /** Whoever reloads a page by its address alone begins anew. */
    @GetMapping({"/code", "/nouveau-code"})
    String beginning() {
        return "redirect:/demande";
    }

    @GetMapping("/recue")
    String received() {
        return "portal/request-received";
    }

    private String gone(HttpServletRequest request, HttpServletResponse response, Model model) {
        problem("request.gone", HttpServletResponse.SC_BAD_REQUEST, response, model);
        return form(request, model);
    }

    /** What could never be a page of ours counts and waits like one that is over. */
    private static String known(String page) {
        return WorkerRequests.isPage(page) ? page : "none";
    }

    private static String form(TypedRequest typed, String page, List<String> wrong, Model model) {
        model.addAttribute("typed", typed.fields());
        model.addAttribute("page", page);
        model.addAttribute("wrong", wrong);
        return "portal/request";
    }

    private static String code(String page, Model model) {
        model.addAttribute("page", page);
        return "portal/request-code";
    }

    private static void problem(String key, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("problem", key);
    }
}
