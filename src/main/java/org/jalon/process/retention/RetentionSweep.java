package org.jalon.process.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jalon.access.Links;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.DueCases;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.RetentionPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds what is due to be destroyed and has it destroyed, case by case: one that fails is said in the log by its number,
 * stops no other and is tried again at the next sweep.
 */
@Component
public class RetentionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);

    private static final int BATCH = 100;

    /** How many cases were relieved of something, and how many could not be. */
    public record Outcome(int done, int failed) {

        private Outcome plus(Outcome other) {
            return new Outcome(done + other.done, failed + other.failed);
        }
    }

    /** A part of the cases that are due, behind those that stay because they could not be handled. */
    private interface Due {
        List<CaseNumber> after(int skipped);
    }

    private final DueCases due;
    private final Eraser eraser;
    private final Links links;
    private final RetentionPolicy policy;
    private final Clock clock;

    RetentionSweep(DueCases due, Eraser eraser, Links links, RetentionPolicy policy, Clock clock) {
        this.due = due;
        this.eraser = eraser;
        this.links = links;
        this.policy = policy;
        this.clock = clock;
    }

    /** Everything that is due: requests, cases whose time is over, results whose time is over, links that open nothing. */
    public Outcome run() {
        links.sweep(clock.instant());
        LocalDate today = BilanCalendar.dateOf(clock.instant());
        LocalDate withoutPerson = policy.lastClosureWithoutPerson(today);
        LocalDate withoutResults = policy.lastClosureWithoutResults(today);
        return runRequests()
                .plus(each(skipped -> due.withPerson(withoutPerson, skipped, BATCH), eraser::eraseWhenOver))
                .plus(each(skipped -> due.withResults(withoutResults, skipped, BATCH), eraser::destroyResultsWhenOver));
    }

    /** What beneficiaries have asked for, as soon as no mail of the case waits any more. */
    public Outcome runRequests() {
        return each(skipped -> due.requested(skipped, BATCH), eraser::eraseOnRequest);
    }

    private Outcome each(Due some, Predicate<CaseNumber> act) {
        int done = 0;
        int left = 0;
        int failed = 0;
        for (List<CaseNumber> batch = some.after(0); !batch.isEmpty(); batch = some.after(left)) {
            for (CaseNumber number : batch) {
                try {
                    if (act.test(number)) {
                        done++;
                    } else {
                        left++;
                    }
                } catch (RuntimeException e) {
                    // what the exception says could quote the case: its kind must do
                    LOG.error("Case {} could not be erased and stays for the next sweep: {}", number, kinds(e));
                    left++;
                    failed++;
                }
            }
        }
        return new Outcome(done, failed);
    }

    private static String kinds(Throwable e) {
        String kind = e.getClass().getName();
        return e.getCause() == null || e.getCause() == e ? kind : kind + " < " + kinds(e.getCause());
    }
}
