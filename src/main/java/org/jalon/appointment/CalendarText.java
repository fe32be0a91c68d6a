package org.jalon.appointment;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jalon.rules.BilanCalendar;

/** What every calendar text of ours has: its frame, the clocks of Brussels, lines that no reader chokes on (RFC 5545). */
final class CalendarText {

    private static final int LONGEST_LINE = 75;
    private static final String WINTER = "+0100";
    private static final String SUMMER = "+0200";

    private CalendarText() {}

    /** A calendar without events, in the time of Brussels. */
    static Calendar frame(Property... properties) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Jalon//Jalon//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Property property : properties) {
            calendar.add(property);
        }
        calendar.add(brussels());
        return calendar;
    }

    static VEvent event(Instant start, Instant end, String title, Instant stamp) {
        VEvent event = isPlain(start) && isPlain(end)
                ? new VEvent(local(start), local(end), title)
                : new VEvent(start, end, title);
        event.removeIf(p -> p instanceof DtStamp);
        event.add(new DtStamp(stamp));
        return event;
    }

    /**
     * The text with lines of at most 75 octets, never broken inside a character. The library's own writer counts
     * characters.
     */
    static String write(Calendar calendar) {
        StringBuilder text = new StringBuilder();
        calendar.toString().lines().forEach(line -> fold(line, text));
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int sign : line.codePoints().toArray()) {
            int size = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets += size;
        }
        text.append("\r\n");
    }

    /** Once a year an hour comes twice: a local time then means the first one. */
    private static boolean isPlain(Instant moment) {
        return local(moment)
                .toLocalDateTime()
                .atZone(BilanCalendar.ZONE)
                .toInstant()
                .equals(moment);
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(BilanCalendar.ZONE);
    }

    /** The rule since 1996 alone: some readers choke on the offsets in seconds of the nineteenth century. */
    private static VTimeZone brussels() {
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(
                observance(new Daylight(), "CEST", WINTER, SUMMER, "19960331T020000", "3"),
                observance(new Standard(), "CET", SUMMER, WINTER, "19961027T030000", "10"))));
        zone.add(new TzId(BilanCalendar.ZONE.getId()));
        return zone;
    }

    private static Observance observance(
            Observance observance, String name, String from, String to, String since, String month) {
        observance.add(new TzName(name));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new DtStart<Temporal>(since));
        observance.add(new RRule<Temporal>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return observance;
    }
}
