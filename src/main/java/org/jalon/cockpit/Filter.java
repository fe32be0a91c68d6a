package org.jalon.cockpit;

import java.time.LocalDate;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are narrowed down to.
 *
 * @param today in Brussels: a limit is late from the day after it
 * @param counsellor a user id; null for everybody
 * @param week of the deadlines ahead, from 0; null for all of them
 */
record Filter(
        LocalDate today,
        Period period,
        @Nullable String counsellor,
        @Nullable Integer week) {

    static final int DAYS_A_WEEK = 7;

    /** Deadlines that a manager should see coming. */
    private static final int DAYS_AHEAD = 30;

    static Filter of(LocalDate today, @Nullable String from, @Nullable String to, @Nullable String counsellor) {
        boolean everybody = counsellor == null || counsellor.isBlank();
        return new Filter(today, Period.of(from, to, today), everybody ? null : counsellor, null);
    }

    /** Narrowed to one week of the deadlines ahead; null leaves it as it is. */
    Filter inWeek(@Nullable Integer chosen) {
        if (chosen != null && (chosen < 0 || chosen > DAYS_AHEAD / DAYS_A_WEEK)) {
            throw Refused.input("week", "Cette semaine n'est pas parmi les 30 prochains jours.");
        }
        return new Filter(today, period, counsellor, chosen);
    }

    /** The first day of the deadlines ahead that are asked for. */
    LocalDate dueFrom() {
        return week == null ? today : today.plusDays((long) week * DAYS_A_WEEK);
    }

    /** The last day of the deadlines ahead that are asked for. */
    LocalDate dueTo() {
        LocalDate last = dueFrom().plusDays(DAYS_A_WEEK - 1L);
        return week == null || last.isAfter(horizon()) ? horizon() : last;
    }

    /** The last day of the deadlines ahead. */
    LocalDate horizon() {
        return today.plusDays(DAYS_AHEAD);
    }
}
