package org.jalon.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseStatus;
import org.jalon.overview.CaseOverview.Limit;
import org.jalon.overview.CaseOverview.LimitKind;
import org.jalon.rules.BilanCalendar;

/** The dates that a case lives by, in order: those behind it, the next one, those to come (rules.md, Calendar). */
final class CaseLimits {

    private CaseLimits() {}

    static List<Limit> of(CaseFile file, LocalDate today) {
        Map<LimitKind, LocalDate> dates = new EnumMap<>(LimitKind.class);
        if (file.startedOn() != null) {
            bilan(file, dates);
        }
        if (file.endedOn() != null) {
            followUp(file, dates);
        }
        List<Map.Entry<LimitKind, LocalDate>> inOrder = new ArrayList<>(dates.entrySet());
        inOrder.sort(Map.Entry.comparingByValue());
        LocalDate next = file.status() == CaseStatus.CLOSED
                ? null
                : inOrder.stream()
                        .map(Map.Entry::getValue)
                        .filter(date -> !date.isBefore(today))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return inOrder.stream()
                .map(entry -> new Limit(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().isBefore(today),
                        entry.getValue().equals(next)))
                .toList();
    }

    private static void bilan(CaseFile file, Map<LimitKind, LocalDate> dates) {
        BilanCalendar calendar = file.calendar();
        dates.put(LimitKind.START, file.start());
        if (file.status() == CaseStatus.OPEN) {
            dates.put(LimitKind.EARLIEST_END, calendar.earliestEnd(file.start()));
            dates.put(LimitKind.DEADLINE_REMINDER, day(calendar.deadlineReminderAt(file.currentDeadline())));
            dates.put(LimitKind.DEADLINE, file.currentDeadline());
            dates.put(LimitKind.ABSOLUTE_LIMIT, calendar.absoluteLimit(file.start()));
        }
    }

    private static void followUp(CaseFile file, Map<LimitKind, LocalDate> dates) {
        BilanCalendar calendar = file.calendar();
        LocalDate end = file.end();
        dates.put(LimitKind.END, end);
        if (file.followUpAnsweredOn() == null) {
            dates.put(LimitKind.FOLLOW_UP_REMINDER, day(calendar.followUpReminderAt(end, 0)));
            dates.put(LimitKind.FOLLOW_UP_REMINDER_AGAIN, day(calendar.followUpReminderAt(end, 1)));
        }
        if (file.followUpDoneOn() == null) {
            dates.put(LimitKind.FOLLOW_UP_LIMIT, calendar.followUpLimit(end));
        }
        dates.put(LimitKind.CLOSURE_NOTICE, day(calendar.closureNoticeAt(end)));
        dates.put(LimitKind.CLOSURE, calendar.closure(end));
    }

    private static LocalDate day(Instant instant) {
        return BilanCalendar.dateOf(instant);
    }
}
