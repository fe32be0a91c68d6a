package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jalon.access.Visitor;
import org.jalon.casefile.CaseNumber;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.process.BeneficiaryActs;
import org.jalon.process.BeneficiaryActs.Outcome;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the beneficiary asks of one of their appointments. */
@Controller
@RequestMapping("/mon-bilan/rendez-vous/{id}")
class AppointmentsController {

    private static final int TOO_MANY = 429;
    /** Each asks the counsellor something: a person needs few. */
    private static final Limit MOVES = new Limit(5, Duration.ofMinutes(10), Duration.ofHours(6));
    /** Further ahead, nobody plans. */
    private static final Duration AT_MOST = Duration.ofDays(365);

    private final BeneficiaryActs acts;
    private final MyBilans bilans;
    private final Throttle throttle;
    private final Clock clock;

    AppointmentsController(BeneficiaryActs acts, MyBilans bilans, Throttle throttle, Clock clock) {
        this.acts = acts;
        this.bilans = bilans;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/annulation")
    String beforeCancelling(
            @Confirmed Visitor visitor, @PathVariable String id, HttpServletRequest request, Model model) {
        return page("portal/appointment-cancel", visitor, id, request, model);
    }

    @PostMapping("/annulation")
    String cancel(@Confirmed Visitor visitor, @PathVariable String id, HttpServletRequest request, Model model) {
        String page = page("portal/appointment-cancel", visitor, id, request, model);
        Outcome outcome = acts.cancel(new CaseNumber(visitor.caseNumber()), id);
        return outcome == Outcome.HEARD ? "redirect:/mon-bilan?fait=annulation" : page(outcome, page, model);
    }

    @GetMapping("/autre-moment")
    String beforeMoving(@Confirmed Visitor visitor, @PathVariable String id, HttpServletRequest request, Model model) {
        return page("portal/appointment-move", visitor, id, request, model);
    }

    @PostMapping("/autre-moment")
    String askToMove(
            @Confirmed Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String heure,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String page = page("portal/appointment-move", visitor, id, request, model);
        model.addAttribute("day", jour);
        model.addAttribute("time", heure);
        Optional<LocalDateTime> proposed = TypedDates.moment(jour, heure);
        if (proposed.isEmpty()) {
            return problem("move.unreadable", HttpServletResponse.SC_BAD_REQUEST, page, response, model);
        }
        Instant now = clock.instant();
        Instant moment = BilanCalendar.instantOf(proposed.get());
        if (!moment.isAfter(now) || moment.isAfter(now.plus(AT_MOST))) {
            return problem("move.notAhead", HttpServletResponse.SC_BAD_REQUEST, page, response, model);
        }
        if (throttle.begin(new Count("move-asked-for:" + visitor.caseNumber(), MOVES))
                .isRefused()) {
            return problem("tooMany", TOO_MANY, page, response, model);
        }
        Outcome outcome = acts.askToMove(new CaseNumber(visitor.caseNumber()), id, proposed.get());
        return outcome == Outcome.HEARD ? "redirect:/mon-bilan?fait=autre-moment" : page(outcome, page, model);
    }

    private String page(String view, Visitor visitor, String id, HttpServletRequest request, Model model) {
        MyBilan.Meeting meeting = bilans.meeting(visitor.caseNumber(), id, Languages.of(request));
        if (meeting == null) {
            throw new PortalErrors.Nothing();
        }
        model.addAttribute("meeting", meeting);
        return view;
    }

    private static String page(Outcome outcome, String page, Model model) {
        if (outcome == Outcome.TOO_LATE) {
            model.addAttribute("problem", "appointment.tooLate");
            return page;
        }
        return "portal/not-now";
    }

    private static String problem(String key, int status, String page, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("problem", key);
        return page;
    }
}
