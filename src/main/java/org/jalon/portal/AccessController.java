package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jalon.access.Links;
import org.jalon.access.Visitor;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.platform.NetworkAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a beneficiary comes in, shows that the address is theirs, and leaves. */
@Controller
@RequestMapping("/mon-bilan")
class AccessController {

    private static final int TOO_MANY = 429;

    private final LinkRequests linkRequests;
    private final CodeRequests codeRequests;
    private final Links links;
    private final CaseFiles caseFiles;
    private final SessionCookie cookie;

    AccessController(
            LinkRequests linkRequests,
            CodeRequests codeRequests,
            Links links,
            CaseFiles caseFiles,
            SessionCookie cookie) {
        this.linkRequests = linkRequests;
        this.codeRequests = codeRequests;
        this.links = links;
        this.caseFiles = caseFiles;
        this.cookie = cookie;
    }

    @GetMapping("/lien")
    String door() {
        return "portal/link";
    }

    /** The answer is the same whatever was typed. */
    @PostMapping("/lien")
    String askLink(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String adresse,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("dossier", dossier).addAttribute("adresse", adresse);
        if (dossier.isBlank() || adresse.isBlank()) {
            return problem("link.incomplete", HttpServletResponse.SC_BAD_REQUEST, "portal/link", response, model);
        }
        if (!linkRequests.take(dossier, adresse, NetworkAddress.of(request))) {
            return problem("tooMany", TOO_MANY, "portal/link", response, model);
        }
        return "redirect:/mon-bilan/lien?fait=envoye";
    }

    @GetMapping("/code")
    String beforeCode(Visitor visitor, @RequestParam(defaultValue = "") String vers, Model model) {
        String page = Destination.checked(vers);
        if (visitor.confirmed()) {
            return Destination.redirect(page);
        }
        model.addAttribute("vers", page);
        model.addAttribute("address", masked(visitor));
        return "portal/code-ask";
    }

    @PostMapping("/code")
    String askCode(
            Visitor visitor, @RequestParam(defaultValue = "") String vers, HttpServletResponse response, Model model) {
        String page = Destination.checked(vers);
        if (!codeRequests.ask(visitor)) {
            model.addAttribute("vers", page);
            model.addAttribute("address", masked(visitor));
            return problem("tooMany", TOO_MANY, "portal/code-ask", response, model);
        }
        return "redirect:/mon-bilan/code/saisie" + (page.isEmpty() ? "" : "?vers=" + page);
    }

    @GetMapping("/code/saisie")
    String code(Visitor visitor, @RequestParam(defaultValue = "") String vers, Model model) {
        model.addAttribute("vers", Destination.checked(vers));
        model.addAttribute("address", masked(visitor));
        return "portal/code";
    }

    @PostMapping("/code/saisie")
    String typeCode(
            Visitor visitor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String vers,
            HttpServletResponse response,
            Model model) {
        String page = Destination.checked(vers);
        CodeRequests.Answer answer = codeRequests.type(visitor, code);
        if (answer == CodeRequests.Answer.RIGHT) {
            return Destination.redirect(page);
        }
        model.addAttribute("vers", page);
        model.addAttribute("address", masked(visitor));
        return switch (answer) {
            case TOO_MANY -> problem("tooMany", TOO_MANY, "portal/code", response, model);
            case NO_LONGER ->
                problem("code.noLonger", HttpServletResponse.SC_BAD_REQUEST, "portal/code", response, model);
            default -> problem("code.wrong", HttpServletResponse.SC_BAD_REQUEST, "portal/code", response, model);
        };
    }

    @PostMapping("/sortie")
    String leave(Visitor visitor, HttpServletResponse response) {
        links.leave(visitor);
        cookie.forget(response);
        return "redirect:/mon-bilan/lien?fait=sortie";
    }

    /** For whoever fears that somebody else has a link; without a code, which that somebody could hold up. */
    @PostMapping("/liens/fermeture")
    String closeLinks(Visitor visitor, HttpServletResponse response) {
        links.revoke(visitor.caseNumber());
        cookie.forget(response);
        return "redirect:/mon-bilan/lien?fait=fermes";
    }

    @GetMapping("/liens/fermeture")
    String beforeClosingLinks(Visitor visitor) {
        return "portal/links-close";
    }

    /** Enough to know which mailbox to look into. */
    private String masked(Visitor visitor) {
        String address = caseFiles
                .get(new CaseNumber(visitor.caseNumber()))
                .beneficiary()
                .email();
        return address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }

    private static String problem(String key, int status, String view, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("problem", key);
        return view;
    }
}
