package org.jalon.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * A counsellor's appointments as a calendar that their diary subscribes to (RFC 5545, RFC 7986). It leaves Jalon and may
 * be looked at by others: a case number tells the appointments apart, no name and no place tells whose they are (R14).
 */
public record CalendarFeed(List<Entry> entries) {

    private static final Duration REFRESH = Duration.ofHours(1);
    private static final String NAME = "Jalon – mes rendez-vous";

    /**
     * One appointment, planned or held.
     *
     * @param toldAt when it was last decided, and so its stamp
     */
    public record Entry(
            String id,
            String caseNumber,
            Instant start,
            int minutes,
            AppointmentMode mode,
            int sequence,
            Instant toldAt) {}

    public CalendarFeed {
        entries = List.copyOf(entries);
    }

    /** The iCalendar text, the same as long as nothing changes. */
    public String text() {
        Calendar calendar = CalendarText.frame(
                new Name(NAME),
                new XProperty("X-WR-CALNAME", NAME),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH.toString()),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        entries.forEach(entry -> calendar.add(event(entry)));
        return CalendarText.write(calendar);
    }

    /** The UID is not the invitation's: a diary that holds both must not take one for the other. */
    private static VEvent event(Entry entry) {
        Instant end = entry.start().plus(Duration.ofMinutes(entry.minutes()));
        VEvent event = CalendarText.event(entry.start(), end, title(entry), entry.toldAt());
        event.add(new Uid("agenda-" + entry.id() + "@jalon"));
        event.add(new Sequence(entry.sequence()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String title(Entry entry) {
        return "Rendez-vous " + entry.caseNumber()
                + switch (entry.mode()) {
                    case IN_PERSON -> "";
                    case VIDEO -> " (visioconférence)";
                    case PHONE -> " (téléphone)";
                };
    }
}
