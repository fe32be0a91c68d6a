package org.jalon.appointment;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jalon.rules.BilanCalendar;

/**
 * The calendar entry of an appointment (RFC 5545, RFC 5546), with a title that gives nothing away (R15).
 *
 * @param title what the person's calendar shows to whoever looks over their shoulder
 */
public record CalendarEntry(Appointment appointment, String title, Party organizer, Party attendee) {

    /** A person of the entry. */
    public record Party(String name, String email) {}

    /** CANCEL when the mail cancels, REQUEST otherwise. */
    public static String method(boolean cancels) {
        return cancels ? "CANCEL" : "REQUEST";
    }

    /**
     * The iCalendar text: one event in Brussels time, its sequence grown with each change.
     *
     * @param cancels whether the mail that carries it cancels the appointment
     */
    public String text(boolean cancels, Instant stamp) {
        Slot slot = appointment.slot();
        ZonedDateTime start = slot.start().atZone(BilanCalendar.ZONE);
        VEvent event = new VEvent(start, slot.end().atZone(BilanCalendar.ZONE), title);
        event.removeIf(p -> p instanceof DtStamp);
        event.add(new DtStamp(stamp));
        event.add(new Uid(appointment.id() + "@jalon"));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Location(slot.place()));
        event.add(cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Organizer from = new Organizer(mailto(organizer));
        from.add(new Cn(organizer.name()));
        event.add(from);
        Attendee to = new Attendee(mailto(attendee));
        to.add(new Cn(attendee.name()));
        to.add(Role.REQ_PARTICIPANT);
        to.add(PartStat.NEEDS_ACTION);
        to.add(Rsvp.TRUE);
        event.add(to);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Jalon//Jalon//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(BilanCalendar.ZONE.getId()))
                .getVTimeZone());
        calendar.add(event);
        return calendar.toString();
    }

    private static URI mailto(Party party) {
        return URI.create("mailto:" + party.email());
    }
}
