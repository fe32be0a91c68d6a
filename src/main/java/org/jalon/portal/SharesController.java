package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jalon.access.AccessSettings;
import org.jalon.access.Visitor;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.SynthesisDocuments;
import org.jalon.mail.MailKind;
import org.jalon.mail.MailRequest;
import org.jalon.mail.Spoken;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.process.MailStart;
import org.jalon.results.Share;
import org.jalon.results.Shares;
import org.jalon.results.SynthesisScope;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.RetentionPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom the beneficiary opens their synthesis: nobody else can, and nobody can without them (R10). */
@Controller
@RequestMapping("/mon-bilan/partages")
class SharesController {

    private static final int LONGEST_NAME = 100;
    private static final int INCOMPLETE = HttpServletResponse.SC_BAD_REQUEST;
    private static final int TOO_MANY = 429;
    private static final Limit OPENED = new Limit(25, Duration.ofMinutes(10), Duration.ofHours(6));

    /** For how long a link can be open, by what the form calls it. */
    private static final Map<String, Period> DURATIONS =
            Map.of("7", Period.ofDays(7), "30", Period.ofDays(30), "90", Period.ofDays(90));

    private static final String VIEW = "portal/shares";

    private final Shares shares;
    private final CaseFiles caseFiles;
    private final MailStart mailStart;
    private final AccessSettings settings;
    private final RetentionPolicy retention;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SharesController(
            Shares shares,
            CaseFiles caseFiles,
            MailStart mailStart,
            AccessSettings settings,
            RetentionPolicy retention,
            Throttle throttle,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.shares = shares;
        this.caseFiles = caseFiles;
        this.mailStart = mailStart;
        this.settings = settings;
        this.retention = retention;
        this.throttle = throttle;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * A share in words of the page's language.
     *
     * @param state open, withdrawn or over
     */
    record Line(
            String id,
            String recipient,
            SynthesisScope scope,
            String madeAt,
            String until,
            String state,
            List<String> uses) {}

    @GetMapping
    String list(@Confirmed Visitor visitor, HttpServletRequest request, Model model) {
        return page(visitor, request, model);
    }

    /** The link is shown on the answer to this and never again. */
    @PostMapping
    String share(
            @Confirmed Visitor visitor,
            @RequestParam(defaultValue = "") String destinataire,
            @RequestParam(defaultValue = "") String contenu,
            @RequestParam(defaultValue = "") String duree,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String recipient = destinataire.strip();
        model.addAttribute("destinataire", destinataire)
                .addAttribute("contenu", contenu)
                .addAttribute("duree", duree);
        Optional<SynthesisScope> scope = Arrays.stream(SynthesisScope.values())
                .filter(one -> one.name().equals(contenu))
                .findFirst();
        if (recipient.isEmpty() || recipient.length() > LONGEST_NAME) {
            return problem("share.recipient", INCOMPLETE, visitor, request, response, model);
        }
        if (scope.isEmpty() || !DURATIONS.containsKey(duree)) {
            return problem("share.incomplete", INCOMPLETE, visitor, request, response, model);
        }
        if (throttle.begin(new Count("shared-for:" + visitor.caseNumber(), OPENED))
                .isRefused()) {
            return problem("tooMany", TOO_MANY, visitor, request, response, model);
        }
        Optional<String> token = open(visitor, scope.get(), recipient, Objects.requireNonNull(DURATIONS.get(duree)));
        if (token.isEmpty()) {
            return problem("share.notNow", INCOMPLETE, visitor, request, response, model);
        }
        URI link = settings.page(ShareDoor.PATH + token.get());
        model.addAttribute("link", link.toString()).addAttribute("destinataire", "");
        return page(visitor, request, model);
    }

    @PostMapping("/{id}/retrait")
    String withdraw(@Confirmed Visitor visitor, @PathVariable String id) {
        if (!shares.withdraw(visitor.caseNumber(), id, clock.instant())) {
            throw new PortalErrors.Nothing();
        }
        return "redirect:/mon-bilan/partages?fait=retrait";
    }

    private Optional<String> open(Visitor visitor, SynthesisScope scope, String recipient, Period duration) {
        Instant now = clock.instant();
        Instant until = BilanCalendar.passed(BilanCalendar.dateOf(now).plus(duration));
        return Objects.requireNonNull(transaction.execute(status -> {
            // locked: the results are not destroyed meanwhile, and two at once are counted one after the other
            CaseFile file = caseFiles.getForChange(new CaseNumber(visitor.caseNumber()));
            if (!SynthesisDocuments.isThere(file)) {
                return Optional.empty();
            }
            Instant end = file.closedOn() == null || until.isBefore(keptUntil(file.closedOn()))
                    ? until
                    : keptUntil(file.closedOn());
            Optional<String> token = shares.open(visitor.caseNumber(), scope, recipient, end, now);
            token.ifPresent(opened -> mailStart.ask(new MailRequest(
                    visitor.caseNumber(),
                    MailKind.PAGES_NOTICE,
                    now.toString(),
                    MailRequest.BENEFICIARY,
                    Map.of(),
                    null)));
            return token;
        }));
    }

    /** A share does not promise more than is kept. */
    private Instant keptUntil(LocalDate closedOn) {
        return BilanCalendar.passed(retention.resultsUntil(closedOn));
    }

    private String page(Visitor visitor, HttpServletRequest request, Model model) {
        Spoken spoken = new Spoken(Languages.of(request));
        Instant now = clock.instant();
        model.addAttribute(
                "shares",
                shares.ofCase(visitor.caseNumber()).stream()
                        .map(share -> line(share, spoken, now))
                        .toList());
        model.addAttribute("there", SynthesisDocuments.isThere(caseFiles.get(new CaseNumber(visitor.caseNumber()))));
        model.addAttribute("scopes", SynthesisScope.values());
        model.addAttribute(
                "durations",
                DURATIONS.keySet().stream()
                        .sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b))
                        .toList());
        return VIEW;
    }

    private String problem(
            String key,
            int status,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problem", key);
        return page(visitor, request, model);
    }

    private static Line line(Share share, Spoken spoken, Instant now) {
        return new Line(
                share.id(),
                share.recipient(),
                share.scope(),
                moment(share.madeAt(), spoken),
                spoken.date(BilanCalendar.dateOf(share.expiresAt()).minusDays(1)),
                share.isOpen(now) ? "open" : share.withdrawnAt() != null ? "withdrawn" : "over",
                share.uses().stream().map(use -> moment(use, spoken)).toList());
    }

    private static String moment(Instant instant, Spoken spoken) {
        return spoken.moment(BilanCalendar.localOf(instant));
    }
}
