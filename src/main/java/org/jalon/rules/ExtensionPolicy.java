package org.jalon.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the beneficiary's request for more time can be granted (R9). */
public record ExtensionPolicy(BilanCalendar calendar) {

    /** Why a request for more time cannot be granted. */
    public enum Refusal {
        /** The current deadline is already the last day that the rules allow. */
        ALREADY_AT_LIMIT,
        /** The date asked for lies beyond start + 4 months. */
        BEYOND_LIMIT,
        /** The date asked for is not after the current deadline. */
        NOT_AFTER_DEADLINE
    }

    /** Whether there is a day left that can be asked for. */
    public boolean canBeAskedFor(LocalDate start, LocalDate currentDeadline, LocalDate today) {
        return !firstDay(currentDeadline, today).isAfter(calendar.absoluteLimit(start));
    }

    /** The first day that a request can name: after the deadline, and not past. */
    public LocalDate firstDay(LocalDate currentDeadline, LocalDate today) {
        LocalDate next = currentDeadline.plusDays(1);
        return next.isBefore(today) ? today : next;
    }

    /** Why the request is refused; empty when it can be granted. */
    public Optional<Refusal> refusal(LocalDate start, LocalDate currentDeadline, LocalDate requested) {
        LocalDate limit = calendar.absoluteLimit(start);
        if (!currentDeadline.isBefore(limit)) {
            return Optional.of(Refusal.ALREADY_AT_LIMIT);
        }
        if (requested.isAfter(limit)) {
            return Optional.of(Refusal.BEYOND_LIMIT);
        }
        if (!requested.isAfter(currentDeadline)) {
            return Optional.of(Refusal.NOT_AFTER_DEADLINE);
        }
        return Optional.empty();
    }
}
