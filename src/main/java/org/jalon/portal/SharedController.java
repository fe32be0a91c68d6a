package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jalon.casefile.CaseNumber;
import org.jalon.document.SynthesisDocuments;
import org.jalon.mail.Spoken;
import org.jalon.platform.NetworkAddress;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.results.Shares;
import org.jalon.results.Shares.Opened;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sees to whom the beneficiary has handed a link: one document, nothing else of the case (R10). */
@Controller
@RequestMapping("/partage")
class SharedController {

    private static final Limit PER_SHARE = new Limit(20, Duration.ofMinutes(1), Duration.ofHours(1));

    private final Shares shares;
    private final SynthesisDocuments documents;
    private final Throttle throttle;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SharedController(
            Shares shares,
            SynthesisDocuments documents,
            Throttle throttle,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.shares = shares;
        this.documents = documents;
        this.throttle = throttle;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Opened> share = shares.find(ShareDoor.token(request), clock.instant());
        if (share.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("there", share.isPresent());
        share.ifPresent(opened -> {
            Spoken spoken = new Spoken(Languages.of(request));
            model.addAttribute("scope", opened.scope());
            model.addAttribute(
                    "until",
                    spoken.date(BilanCalendar.dateOf(opened.expiresAt()).minusDays(1)));
        });
        return "portal/shared";
    }

    /** Fetched with a button, so that programs that follow links leave no trace in the beneficiary's ledger. */
    @PostMapping("/document")
    Object document(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<Opened> share = shares.find(ShareDoor.token(request), now);
        if (share.isEmpty()) {
            return new ModelAndView("redirect:/partage");
        }
        Count tries = new Count("share-used:" + share.get().id() + ":" + NetworkAddress.of(request), PER_SHARE);
        if (throttle.begin(tries).isRefused()) {
            return new ModelAndView("redirect:/partage?fait=attendre");
        }
        Optional<byte[]> document = Objects.requireNonNull(transaction.execute(status -> {
            Optional<byte[]> found = documents.share(
                    new CaseNumber(share.get().caseNumber()), share.get().scope(), now);
            found.ifPresent(there -> shares.noteUse(share.get().id(), now));
            return found;
        }));
        return document.<Object>map(there -> Downloads.pdf(there, "document"))
                .orElseGet(() -> new ModelAndView("redirect:/partage"));
    }
}
