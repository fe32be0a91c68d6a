package org.jalon.appointment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * The calendar entry of an appointment (RFC 5545, RFC 5546), with a title that gives nothing away (R15).
 *
 * @param title what the person's calendar shows to whoever looks over their shoulder
 */
public record CalendarEntry(Appointment appointment, String title, Party organizer, Party attendee) {

    /** What stands in a mailto address as it is (RFC 6068); a mail address may hold more. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'*+@";

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
        VEvent event = CalendarText.event(
                appointment.slot().start(), appointment.slot().end(), title, stamp);
        event.add(new Uid(appointment.id() + "@jalon"));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Location(appointment.slot().place()));
        event.add(cancels ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Organizer from = new Organizer(mailto(organizer));
        from.add(name(organizer));
        event.add(from);
        Attendee to = new Attendee(mailto(attendee));
        to.add(name(attendee));
        to.add(Role.REQ_PARTICIPANT);
        if (!cancels) {
            to.add(PartStat.NEEDS_ACTION);
            to.add(Rsvp.TRUE);
        }
        event.add(to);
        Calendar calendar = CalendarText.frame(cancels ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return CalendarText.write(calendar);
    }

    /** A parameter holds no double quote; how to write one nevertheless (RFC 6868) few mail programs know. */
    private static Cn name(Party party) {
        return new Cn(party.name().replace('"', '\''));
    }

    private static URI mailto(Party party) {
        StringBuilder address = new StringBuilder("mailto:");
        for (byte sign : party.email().getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(sign) >= 0) {
                address.append((char) sign);
            } else {
                address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(sign));
            }
        }
        return URI.create(address.toString());
    }
}
