package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jalon.access.Visitor;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFact;
import org.jalon.mail.Spoken;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.portal.MyBilan.Act;
import org.jalon.process.BeneficiaryActs;
import org.jalon.process.BeneficiaryActs.Outcome;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.ExtensionPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the beneficiary asks of the case as a whole; each page explains its rule before it acts. */
@Controller
@RequestMapping("/mon-bilan")
class ActsController {

    private static final int TOO_MANY = 429;
    /** Each is told to the counsellor: a person needs few. */
    private static final Limit CHOICES = new Limit(5, Duration.ofMinutes(10), Duration.ofHours(6));

    private final BeneficiaryActs acts;
    private final CaseFiles caseFiles;
    private final Throttle throttle;
    private final Clock clock;

    ActsController(BeneficiaryActs acts, CaseFiles caseFiles, Throttle throttle, Clock clock) {
        this.acts = acts;
        this.caseFiles = caseFiles;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** R9. */
    @GetMapping("/delai")
    String extension(@Confirmed Visitor visitor, HttpServletRequest request, Model model) {
        CaseFile file = file(visitor);
        return offered(Act.DELAI, file) ? extension(file, request, model) : "portal/not-now";
    }

    @PostMapping("/delai")
    String requestExtension(
            @Confirmed Visitor visitor,
            @RequestParam(defaultValue = "") String date,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CaseFile file = file(visitor);
        if (!offered(Act.DELAI, file)) {
            return "portal/not-now";
        }
        Optional<LocalDate> requested = TypedDates.date(date);
        model.addAttribute("typed", date);
        if (requested.isEmpty()) {
            return problem("extension.unreadable", extension(file, request, model), response, model);
        }
        if (requested.get().isAfter(file.currentDeadline()) && requested.get().isBefore(today())) {
            return problem("extension.past", extension(file, request, model), response, model);
        }
        Optional<ExtensionPolicy.Refusal> refusal =
                new ExtensionPolicy(file.calendar()).refusal(file.start(), file.currentDeadline(), requested.get());
        if (refusal.isPresent()) {
            return problem("extension." + refusal.get(), extension(file, request, model), response, model);
        }
        return told(Act.DELAI, acts.requestExtension(file.number(), requested.get()));
    }

    /** R12. */
    @GetMapping("/entretien")
    String followUp(@Confirmed Visitor visitor, HttpServletRequest request, Model model) {
        CaseFile file = file(visitor);
        if (!offered(Act.ENTRETIEN, file)) {
            return "portal/not-now";
        }
        model.addAttribute("closure", spoken(request).date(file.calendar().closure(file.end())));
        return "portal/follow-up";
    }

    @PostMapping("/entretien")
    String requestFollowUp(@Confirmed Visitor visitor) {
        return told(Act.ENTRETIEN, acts.requestFollowUp(file(visitor).number()));
    }

    /** R11. */
    @GetMapping("/retour")
    String returning(@Confirmed Visitor visitor, Model model) {
        CaseFile file = file(visitor);
        return offered(Act.RETOUR, file) ? returning(file, model) : "portal/not-now";
    }

    @PostMapping("/retour")
    String chooseReturn(
            @Confirmed Visitor visitor,
            @RequestParam(defaultValue = "") String choix,
            HttpServletResponse response,
            Model model) {
        CaseFile file = file(visitor);
        if (!MailFact.RETURN_MODE.codes().contains(choix)) {
            return problem("return.choose", returning(file, model), response, model);
        }
        if (throttle.begin(new Count("return-chosen-for:" + visitor.caseNumber(), CHOICES))
                .isRefused()) {
            String page = problem("tooMany", returning(file, model), response, model);
            response.setStatus(TOO_MANY);
            return page;
        }
        return told(Act.RETOUR, acts.chooseReturn(file.number(), choix));
    }

    /** R17, in two steps: nobody stops by a slip of the finger. */
    @GetMapping("/arret")
    String stop(@Confirmed Visitor visitor) {
        return offered(Act.ARRET, file(visitor)) ? "portal/stop" : "portal/not-now";
    }

    @PostMapping("/arret")
    String withdraw(@Confirmed Visitor visitor, @RequestParam(defaultValue = "") String certain) {
        CaseFile file = file(visitor);
        if (!offered(Act.ARRET, file)) {
            return "portal/not-now";
        }
        return certain.equals("oui") ? told(Act.ARRET, acts.withdraw(file.number())) : "portal/stop-sure";
    }

    /** After the end, in two steps likewise: what is erased does not come back. */
    @GetMapping("/effacement")
    String erasure(@Confirmed Visitor visitor, Model model) {
        CaseFile file = file(visitor);
        model.addAttribute("closed", !offered(Act.ARRET, file));
        return offered(Act.EFFACEMENT, file) ? "portal/erasure" : "portal/not-now";
    }

    @PostMapping("/effacement")
    String requestErasure(@Confirmed Visitor visitor, @RequestParam(defaultValue = "") String certain) {
        CaseFile file = file(visitor);
        if (!offered(Act.EFFACEMENT, file)) {
            return "portal/not-now";
        }
        return certain.equals("oui") ? told(Act.EFFACEMENT, acts.requestErasure(file.number())) : "portal/erasure-sure";
    }

    private String extension(CaseFile file, HttpServletRequest request, Model model) {
        Spoken spoken = spoken(request);
        LocalDate limit = file.calendar().absoluteLimit(file.start());
        model.addAttribute("deadline", spoken.date(file.currentDeadline()));
        model.addAttribute("limit", spoken.date(limit));
        model.addAttribute(
                "from",
                new ExtensionPolicy(file.calendar())
                        .firstDay(file.currentDeadline(), today())
                        .toString());
        model.addAttribute("to", limit.toString());
        return "portal/extension";
    }

    private static String returning(CaseFile file, Model model) {
        model.addAttribute("wish", file.returnWish());
        model.addAttribute("modes", MailFact.RETURN_MODE.codes());
        return "portal/return";
    }

    private LocalDate today() {
        return BilanCalendar.dateOf(clock.instant());
    }

    private CaseFile file(Visitor visitor) {
        return caseFiles.get(new CaseNumber(visitor.caseNumber()));
    }

    private boolean offered(Act act, CaseFile file) {
        return MyBilans.acts(file, today()).contains(act);
    }

    private static Spoken spoken(HttpServletRequest request) {
        return new Spoken(Languages.of(request));
    }

    private static String told(Act act, Outcome outcome) {
        return outcome == Outcome.HEARD ? "redirect:/mon-bilan?fait=" + act.page() : "portal/not-now";
    }

    private static String problem(String key, String view, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problem", key);
        return view;
    }
}
