package org.jalon.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;

/** The days that a figure is about, both included. */
record Period(LocalDate from, LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    Period {
        if (to.isBefore(from)) {
            throw Refused.input("to", "La période finit avant de commencer\u00a0: corrigez les dates.");
        }
    }

    /** What was typed, yyyy-MM-dd; without it the twelve months that end today. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = isEmpty(to) ? today : day("to", to);
        LocalDate first = isEmpty(from) ? last.minusYears(1).plusDays(1) : day("from", from);
        return new Period(first, last);
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    // The exception says in English what the sentence says in French.
    @SuppressWarnings("UnusedException")
    private static LocalDate day(String field, @Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(typed));
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw Refused.input(field, "La date doit se situer entre 2000 et 2099.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refused.input(field, "Cette date n'existe pas\u00a0: corrigez la période.");
        }
    }
}
