package org.jalon.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.ErasureCertificate;
import org.jalon.casefile.ErasureCertificates;
import org.jalon.platform.Refused;
import org.jalon.process.CaseActs;
import org.jalon.process.SignedIn;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was destroyed, and the request to destroy it for a case that is closed; for managers alone. */
@RestController
@RequestMapping("/camunda/api/jalon/suivi/effacements")
class ErasureApi {

    static final int PAGE_SIZE = 25;

    /**
     * One certificate, its codes in French.
     *
     * @param enteredBy user id of who noted the request; null when nobody did
     */
    record Line(
            String number,
            String kind,
            LocalDateTime at,
            String rule,
            @Nullable String enteredBy,
            int records) {}

    record Page(long total, int page, int pages, List<Line> certificates) {}

    record Request(@Nullable String number, boolean confirmed) {}

    /** The request was heard; everything is erased on that day at the latest. */
    record Noted(String caseNumber, LocalDate atLatest) {}

    private final ErasureCertificates certificates;
    private final CaseFiles caseFiles;
    private final CaseActs acts;
    private final RetentionPolicy retention;
    private final SignedIn signedIn;
    private final Clock clock;

    ErasureApi(
            ErasureCertificates certificates,
            CaseFiles caseFiles,
            CaseActs acts,
            RetentionPolicy retention,
            SignedIn signedIn,
            Clock clock) {
        this.certificates = certificates;
        this.caseFiles = caseFiles;
        this.acts = acts;
        this.retention = retention;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping
    Page certificates(@RequestParam(defaultValue = "0") int page) {
        signedIn.mustBeManager();
        if (page < 0) {
            throw Refused.input("page", "Cette page n'existe pas.");
        }
        long total = certificates.count();
        return new Page(
                total,
                page,
                (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE),
                certificates.newest(PAGE_SIZE, (long) page * PAGE_SIZE).stream()
                        .map(ErasureApi::line)
                        .toList());
    }

    /** The answer is the same for a case that does not exist and one that may not be erased. */
    @PostMapping
    Noted request(@RequestBody Request request) {
        signedIn.mustBeManager();
        if (!request.confirmed()) {
            throw Refused.input("confirmed", "Confirmez que la personne l'a demandé\u00a0: ceci ne se défait pas.");
        }
        String typed = request.number() == null ? "" : request.number().strip().toUpperCase(Locale.ROOT);
        CaseFile file = caseFiles
                .lookUp(typed)
                .filter(found -> found.status() == CaseStatus.CLOSED)
                .orElseThrow(ErasureApi::notPossible);
        if (acts.requestErasure(file.number(), signedIn.user()) == CaseActs.Answer.NOT_WAITED_FOR) {
            throw notPossible();
        }
        LocalDate today = BilanCalendar.dateOf(clock.instant());
        return new Noted(file.number().value(), retention.erasedAtLatest(today));
    }

    private static Refused notPossible() {
        return new Refused(
                Refused.Reason.GONE,
                "Aucun dossier clos ne peut être effacé sous ce numéro\u00a0: il n'existe pas, il n'est pas clos, ou"
                        + " son effacement est déjà demandé ou fait.");
    }

    private static Line line(ErasureCertificate certificate) {
        return new Line(
                certificate.number().value(),
                French.erased(certificate.kind()),
                certificate.at().atZone(BilanCalendar.ZONE).toLocalDateTime().withNano(0),
                French.rule(certificate.rule()),
                certificate.enteredBy(),
                certificate.records());
    }
}
