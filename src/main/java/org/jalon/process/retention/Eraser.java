package org.jalon.process.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jalon.access.Links;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.ErasureCertificate;
import org.jalon.casefile.ErasureCertificate.Kind;
import org.jalon.casefile.ErasureCertificate.Rule;
import org.jalon.casefile.ErasureCertificates;
import org.jalon.mail.MailBox;
import org.jalon.results.ConfidentialNotes;
import org.jalon.results.Shares;
import org.jalon.results.Syntheses;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what is kept of one case, in one transaction, and certifies it. Each act looks again whether it is due, with
 * the case locked: two sweeps at a time destroy once.
 */
@Component
class Eraser {

    private final CaseFiles caseFiles;
    private final ConfidentialNotes notes;
    private final Syntheses syntheses;
    private final Shares shares;
    private final Appointments appointments;
    private final MailBox mailBox;
    private final Links links;
    private final EngineTraces engineTraces;
    private final ErasureCertificates certificates;
    private final RetentionPolicy policy;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Eraser(
            CaseFiles caseFiles,
            ConfidentialNotes notes,
            Syntheses syntheses,
            Shares shares,
            Appointments appointments,
            MailBox mailBox,
            Links links,
            EngineTraces engineTraces,
            ErasureCertificates certificates,
            RetentionPolicy policy,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.caseFiles = caseFiles;
        this.notes = notes;
        this.syntheses = syntheses;
        this.shares = shares;
        this.appointments = appointments;
        this.mailBox = mailBox;
        this.links = links;
        this.engineTraces = engineTraces;
        this.certificates = certificates;
        this.policy = policy;
        this.clock = clock;
        transaction = new TransactionTemplate(transactionManager);
    }

    /** Destroys the results when their time is over; says whether it was. */
    boolean destroyResultsWhenOver(CaseNumber number) {
        return alone(
                number,
                file -> file.resultsDestroyedOn() == null && isOver(policy.resultsUntil(closedOn(file))),
                file -> caseFiles.save(withoutResults(file, Rule.RETENTION, null)));
    }

    /** Erases the person behind the case when its time is over; says whether it was. */
    boolean eraseWhenOver(CaseNumber number) {
        return alone(
                number,
                file -> isOver(policy.caseUntil(closedOn(file))),
                file -> erase(file, file.erasureRequestedOn() == null ? Rule.RETENTION : Rule.REQUEST));
    }

    /**
     * Erases the person behind the case at their own request, once no mail of the case waits any more or the time for
     * waiting is over; says whether it did.
     */
    boolean eraseOnRequest(CaseNumber number) {
        return alone(
                number,
                file -> file.erasureRequestedOn() != null
                        && (!engineTraces.isRunning(number) || isOver(policy.requestUntil(file.erasureRequestedOn()))),
                file -> erase(file, Rule.REQUEST));
    }

    private boolean alone(CaseNumber number, Predicate<CaseFile> due, Consumer<CaseFile> act) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            CaseFile file = caseFiles.getForChange(number);
            boolean isDue = file.status() == CaseStatus.CLOSED && file.erasedOn() == null && due.test(file);
            if (isDue) {
                act.accept(file);
            }
            return isDue;
        }));
    }

    private void erase(CaseFile file, Rule rule) {
        String number = file.number().value();
        String enteredBy = rule == Rule.REQUEST ? whoNotedTheRequest(file.number()) : null;
        CaseFile bare = file.resultsDestroyedOn() == null ? withoutResults(file, rule, enteredBy) : file;
        // first: what still waits in the engine must find its mail
        int records = engineTraces.erase(file.number());
        records += mailBox.forget(number);
        records += links.revoke(number);
        records += appointments.forgetPerson(number, startOf(closedOn(file)));
        records += notes.forgetReadings(number);
        records += caseFiles.forgetJournal(file.number());
        caseFiles.save(bare.erase(today()));
        certify(file.number(), Kind.CASE, rule, enteredBy, records + 1);
    }

    private CaseFile withoutResults(CaseFile file, Rule rule, @Nullable String enteredBy) {
        String number = file.number().value();
        int records = notes.destroy(number) + syntheses.destroy(number) + shares.destroy(number);
        // many a case never had any: nothing was destroyed, nothing is certified
        if (records > 0) {
            certify(file.number(), Kind.RESULTS, rule, enteredBy, records);
        }
        return file.destroyResults(today());
    }

    private void certify(CaseNumber number, Kind kind, Rule rule, @Nullable String enteredBy, int records) {
        certificates.issue(new ErasureCertificate(number, kind, rule, clock.instant(), enteredBy, records));
    }

    private @Nullable String whoNotedTheRequest(CaseNumber number) {
        return caseFiles.journal(number).stream()
                .filter(event -> event.kind() == CaseEvent.Kind.ERASURE_REQUESTED)
                .findFirst()
                .map(CaseEvent::actor)
                .orElse(null);
    }

    private boolean isOver(LocalDate lastDay) {
        return lastDay.isBefore(today());
    }

    private LocalDate today() {
        return BilanCalendar.dateOf(clock.instant());
    }

    private static LocalDate closedOn(CaseFile file) {
        return Objects.requireNonNull(file.closedOn(), "A closed case has a day of closure");
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BilanCalendar.ZONE).toInstant();
    }
}
