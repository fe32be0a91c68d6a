package org.jalon.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jalon.appointment.CalendarEntry.Party;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.HoursEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the diaries of others read in our entries (RFC 5545, 5546, 6047, R15). */
class CalendarEntryTests {

    private static final Instant STAMP = Instant.parse("2026-03-01T10:00:00.123Z");
    private static final Party COUNSELLOR = new Party("Nathalie Dumont", "nathalie@centre.example");
    private static final Party PERSON = new Party("Aïcha Peeters", "aicha@exemple.be");

    private static Appointment appointment(String start, int minutes, String place) {
        return new Appointment(
                "3f1c9e1c-0000-4000-8000-000000000001",
                "BC-2026-000123",
                AppointmentKind.BILAN,
                AppointmentStatus.PLANNED,
                new Slot(
                        BilanCalendar.instantOf(LocalDateTime.parse(start)), minutes, place, AppointmentMode.IN_PERSON),
                0,
                Instant.EPOCH,
                HoursEntry.NONE);
    }

    private static String text(Appointment appointment, Party organizer, Party attendee, boolean cancels) {
        return new CalendarEntry(appointment, "Rendez-vous", organizer, attendee).text(cancels, STAMP);
    }

    private static String text(Appointment appointment) {
        return text(appointment, COUNSELLOR, PERSON, false);
    }

    @Test
    void a_request_has_all_that_a_diary_needs_to_offer_answers() {
        String text = text(appointment("2026-03-12T14:30", 90, "Rue Haute 12"));
        assertThat(Ics.read(text).getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = Ics.event(text);
        assertThat(event.getUid().getValue()).isEqualTo("3f1c9e1c-0000-4000-8000-000000000001@jalon");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSummary().getValue()).isEqualTo("Rendez-vous");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("nathalie@centre.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Nathalie Dumont");
        Attendee attendee = event.getAttendees().get(0);
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(attendee.getEmail()).isEqualTo("aicha@exemple.be");
        assertThat(attendee.getCommonName()).isEqualTo("Aïcha Peeters");
        assertThat(attendee.getRsvp()).isTrue();
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.NEEDS_ACTION);
        assertThat(attendee.getParticipationLevel()).isEqualTo(ParticipationLevel.REQUIRED);
    }

    @Test
    void a_cancellation_is_of_the_next_sequence_and_asks_for_no_answer() {
        Appointment planned = appointment("2026-03-12T14:30", 90, "Rue Haute 12");
        String text = text(planned.cancel(STAMP), COUNSELLOR, PERSON, true);
        assertThat(Ics.read(text).getMethod().getValue()).isEqualTo("CANCEL");
        VEvent event = Ics.event(text);
        assertThat(event.getUid().getValue()).isEqualTo(planned.id() + "@jalon");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getAttendees().get(0).getRsvp()).isNull();
        assertThat(event.getOrganizer().getEmail()).isEqualTo("nathalie@centre.example");
    }

    /** On the days on which the clocks change too, before and after they do. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:00, 120, 2026-01-15T09:00:00Z, 2026-01-15T11:00:00Z",
        "2026-07-15T10:00, 120, 2026-07-15T08:00:00Z, 2026-07-15T10:00:00Z",
        "2026-03-28T10:00, 90, 2026-03-28T09:00:00Z, 2026-03-28T10:30:00Z",
        "2026-03-29T01:30, 120, 2026-03-29T00:30:00Z, 2026-03-29T02:30:00Z",
        "2026-03-29T10:00, 90, 2026-03-29T08:00:00Z, 2026-03-29T09:30:00Z",
        "2026-10-24T10:00, 90, 2026-10-24T08:00:00Z, 2026-10-24T09:30:00Z",
        "2026-10-25T01:30, 120, 2026-10-24T23:30:00Z, 2026-10-25T01:30:00Z",
        "2026-10-25T10:00, 90, 2026-10-25T09:00:00Z, 2026-10-25T10:30:00Z",
        "2040-10-28T23:00, 120, 2040-10-28T22:00:00Z, 2040-10-29T00:00:00Z"
    })
    void the_entry_means_the_same_moment_everywhere(String start, int minutes, Instant from, Instant to) {
        VEvent event = Ics.event(text(appointment(start, minutes, "Ici")));
        assertThat(Ics.moment(event.getDateStart())).isEqualTo(from);
        assertThat(Ics.moment(event.getDateEnd())).isEqualTo(to);
    }

    @Test
    void the_time_is_that_of_brussels_which_the_entry_explains_itself() {
        String text = text(appointment("2026-03-30T10:00", 120, "Ici"));
        assertThat(text).contains("DTSTART;TZID=Europe/Brussels:20260330T100000\r\n", "BEGIN:VTIMEZONE\r\n");
        assertThat(text).contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nDTSTART:19960331T020000\r\n");
        assertThat(text).contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19961027T030000\r\n");
        // the parser takes the rules of the text, and finds there what Java knows of each day
        TimeZone zone = Ics.zones(text).getTimezones().iterator().next().getTimeZone();
        for (int day = 0; day < 3 * 366; day++) {
            Instant moment = Instant.parse("2026-01-01T11:00:00Z").plus(Duration.ofDays(day));
            assertThat(zone.getOffset(moment.toEpochMilli()))
                    .describedAs(moment.toString())
                    .isEqualTo(1000
                            * BilanCalendar.ZONE.getRules().getOffset(moment).getTotalSeconds());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rue Haute 12, 1000 Bruxelles; 2e étage",
                "https://visio.example/salle?a=1;b=2,3&c=\"x\"#ici",
                "C:\\salle\\1, \\n n’est pas une fin de ligne",
                "Maison communale, salle « Été », côté cour, escalier B, troisième étage, sonnez à la porte bleue — merci",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void a_place_arrives_as_it_was_typed(String place) {
        assertThat(Ics.event(text(appointment("2026-03-12T14:30", 90, place)))
                        .getLocation()
                        .getValue())
                .isEqualTo(place);
    }

    @Property(tries = 300)
    void whatever_a_place_or_a_name_holds_can_be_read(
            @ForAll @StringLength(min = 1, max = 80) String place,
            @ForAll @StringLength(min = 1, max = 80) String name) {
        String plainPlace = fit(place);
        String plainName = fit(name);
        VEvent event = Ics.event(text(
                appointment("2026-03-12T14:30", 90, plainPlace),
                COUNSELLOR,
                new Party(plainName, "a@b.example"),
                false));
        assertThat(event.getLocation().getValue()).isEqualTo(plainPlace);
        assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(plainName.replace('"', '\''));
    }

    /** What gets so far: neither control signs nor halves of signs, nor blanks alone. */
    private static String fit(String typed) {
        return "x" + typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029\\u0080-\\u009f]", "") + "x";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b+c@exemple.be",
                "o'neil@exemple.be",
                "cent%d@exemple.be",
                "a/b?c&d=e@exemple.be",
                "{x}|y^z`~@exemple.be",
                "#1@exemple.be"
            })
    void every_address_that_mail_reaches_is_one_of_an_entry(String address) {
        String text = text(
                appointment("2026-03-12T14:30", 90, "Ici"),
                new Party("N. Dumont", address),
                new Party("A. Peeters", address),
                false);
        VEvent event = Ics.event(text);
        assertThat(decoded(event.getAttendees().get(0).getEmail())).isEqualTo(address);
        assertThat(decoded(event.getOrganizer().getEmail())).isEqualTo(address);
    }

    private static String decoded(String mailto) {
        return URLDecoder.decode(mailto.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void a_name_with_signs_that_end_a_parameter_is_quoted() {
        Party odd = new Party("Dumont; x, \"Nat\": ^n", "n@centre.example");
        VEvent event = Ics.event(text(appointment("2026-03-12T14:30", 90, "Ici"), odd, PERSON, false));
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Dumont; x, 'Nat': ^n");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("n@centre.example");
    }

    @Test
    void nothing_tells_what_it_is_about() {
        assertThat(text(appointment("2026-03-12T14:30", 90, "Ici")))
                .doesNotContainIgnoringCase("bilan")
                .doesNotContainIgnoringCase("comp")
                .doesNotContain("BC-2026");
    }
}
