package org.jalon.rules;

import java.time.LocalDate;
import java.time.Period;

/**
 * For how long what was closed is kept. A limit is inclusive: what it is about is destroyed from 00:00 of the day after.
 *
 * @param results the beneficiary's results, after the closure
 * @param caseFile the person behind the case, after the closure
 * @param request what waits for the last mails of a case, after the beneficiary has asked for erasure
 */
public record RetentionPolicy(Period results, Period caseFile, Period request) {

    /** More than any month is shorter than another, so that no closure that is due lies outside of the search. */
    private static final int CLAMPED_DAYS = 4;

    /** @throws IllegalArgumentException if a period is not positive, or results would outlive their case */
    public RetentionPolicy {
        for (LocalDate start : BilanRules.SAMPLES) {
            if (!start.plus(results).isAfter(start)
                    || !start.plus(caseFile).isAfter(start)
                    || !start.plus(request).isAfter(start)) {
                throw new IllegalArgumentException("jalon.retention : chaque durée doit être positive.");
            }
            if (start.plus(results).isAfter(start.plus(caseFile))) {
                throw new IllegalArgumentException(
                        "jalon.retention : les résultats (jalon.retention.results) ne peuvent"
                                + " être gardés plus longtemps que le dossier (jalon.retention.case).");
            }
        }
    }

    /** The last day on which the results of a case that was closed on this day are kept. */
    public LocalDate resultsUntil(LocalDate closedOn) {
        return closedOn.plus(results);
    }

    /** The last day on which the person behind a case that was closed on this day is known. */
    public LocalDate caseUntil(LocalDate closedOn) {
        return closedOn.plus(caseFile);
    }

    /** The last day on which a case whose erasure was asked for on this day may wait for its mails. */
    public LocalDate requestUntil(LocalDate requestedOn) {
        return requestedOn.plus(request);
    }

    /** The day on which a case whose erasure was asked for on this day is erased at the latest. */
    public LocalDate erasedAtLatest(LocalDate requestedOn) {
        return requestUntil(requestedOn).plusDays(1);
    }

    /** The latest closure whose results are due for destruction on this day. */
    public LocalDate lastClosureWithoutResults(LocalDate today) {
        return lastOver(results, today);
    }

    /** The latest closure whose case is due for erasure on this day. */
    public LocalDate lastClosureWithoutPerson(LocalDate today) {
        return lastOver(caseFile, today);
    }

    /** Month ends clamp, so that taking a period away does not undo adding it: the day is looked for. */
    private static LocalDate lastOver(Period kept, LocalDate today) {
        LocalDate day = today.minus(kept).plusDays(CLAMPED_DAYS);
        while (!day.plus(kept).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
