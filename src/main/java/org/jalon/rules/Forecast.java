package org.jalon.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the minima will be reached if things go on as they do (R8): an estimate for the counsellor, it binds nobody.
 *
 * @param on the day; null when the minima are reached already or nothing can be said
 */
public record Forecast(Outlook outlook, @Nullable LocalDate on) {

    /** What the estimate stands on. */
    public enum Outlook {
        REACHED,
        /** The appointments that are planned suffice. */
        PLANNED,
        /** The planned ones do not suffice; the rhythm so far is carried on. */
        AT_THIS_PACE,
        /** Nothing was held and nothing is planned. */
        UNKNOWN
    }

    /** An interview that lies ahead. */
    public record Planned(LocalDate day, Hours interview) {}

    private static final long SHORTEST_MEASURE_DAYS = 7;

    /**
     * @param start the start of the bilan (R9)
     * @param planned in any order
     */
    public static Forecast of(HoursLedger ledger, LocalDate start, LocalDate today, List<Planned> planned) {
        if (ledger.minimaReached()) {
            return new Forecast(Outlook.REACHED, null);
        }
        HoursLedger expected = ledger;
        LocalDate last = today;
        List<Planned> inOrder =
                planned.stream().sorted(Comparator.comparing(Planned::day)).toList();
        for (Planned next : inOrder) {
            HoursEntry entry = new HoursEntry(next.interview(), Hours.ZERO, Hours.ZERO, Hours.ZERO);
            if (!expected.hasRoomFor(entry)) {
                break;
            }
            expected = expected.plus(entry);
            last = next.day();
            if (expected.minimaReached()) {
                return new Forecast(Outlook.PLANNED, last);
            }
        }
        if (expected.heldAppointments() == 0) {
            return new Forecast(Outlook.UNKNOWN, null);
        }
        long days = Math.max(SHORTEST_MEASURE_DAYS, ChronoUnit.DAYS.between(start, last));
        return new Forecast(Outlook.AT_THIS_PACE, last.plusDays(daysToGo(expected, days)));
    }

    /** At the pace of that many days, whatever lacks most decides. */
    private static long daysToGo(HoursLedger expected, long days) {
        HoursLedger.Missing missing = expected.missing();
        long interviews = share(
                days,
                missing.interviews().quarters(),
                expected.done().interview().quarters());
        long appointments = share(days, missing.appointments(), expected.heldAppointments());
        long total =
                share(days, missing.total().quarters(), expected.done().total().quarters());
        return Math.max(interviews, Math.max(appointments, total));
    }

    private static long share(long days, int missing, int done) {
        return (days * missing + done - 1) / done; // rounded up: whole days
    }
}
