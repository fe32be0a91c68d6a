package org.jalon.cockpit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are narrowed down to.
 *
 * @param today in Brussels: a limit is late from the day after it
 * @param counsellor a user id; null for everybody
 */
record Filter(LocalDate today, Period period, @Nullable String counsellor) {

    /** Deadlines that a manager should see coming. */
    private static final int DAYS_AHEAD = 30;

    static Filter of(LocalDate today, @Nullable String from, @Nullable String to, @Nullable String counsellor) {
        boolean everybody = counsellor == null || counsellor.isBlank();
        return new Filter(today, Period.of(from, to, today), everybody ? null : counsellor);
    }

    /** The last day of the deadlines ahead. */
    LocalDate horizon() {
        return today.plusDays(DAYS_AHEAD);
    }
}
