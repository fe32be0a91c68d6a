package org.jalon.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as browsers send them, or as people type them where a browser has no field for dates. */
final class TypedDates {

    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final List<DateTimeFormatter> TIMES = Stream.of("HH:mm", "H:mm", "H'h'mm", "H'h'", "H.mm")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private TypedDates() {}

    static Optional<LocalDate> date(String typed) {
        return DATES.stream().flatMap(format -> read(typed, format).stream()).findFirst();
    }

    /** A day and an hour. */
    static Optional<LocalDateTime> moment(String typedDate, String typedTime) {
        String time = typedTime.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return date(typedDate).flatMap(day -> TIMES.stream()
                .flatMap(format -> readTime(time, format).stream())
                .findFirst()
                .map(day::atTime));
    }

    // What cannot be read that way is tried in another, or is no date.
    @SuppressWarnings("UnusedException")
    private static Optional<LocalDate> read(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("UnusedException")
    private static Optional<LocalTime> readTime(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalTime.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
