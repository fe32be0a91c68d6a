package org.jalon.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a counsellor's diary reads when it subscribes. */
class CalendarFeedTests {

    private static final Instant TOLD = Instant.parse("2026-03-01T10:00:00Z");

    private static CalendarFeed.Entry entry(int number, AppointmentMode mode) {
        return new CalendarFeed.Entry(
                "3f1c9e1c-0000-4000-8000-%012d".formatted(number),
                "BC-2026-000123",
                Instant.parse("2026-03-30T08:00:00Z"),
                90,
                mode,
                2,
                TOLD);
    }

    @Test
    void each_appointment_is_an_event_of_its_own_beside_its_invitation() {
        String text =
                new CalendarFeed(List.of(entry(1, AppointmentMode.IN_PERSON), entry(2, AppointmentMode.PHONE))).text();
        ICalendar calendar = Ics.read(text);
        assertThat(calendar.getMethod()).isNull();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Rendez-vous BC-2026-000123", "Rendez-vous BC-2026-000123 (téléphone)");
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue())
                .isEqualTo("agenda-" + entry(1, AppointmentMode.PHONE).id() + "@jalon");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(TOLD);
        assertThat(Ics.moment(event.getDateStart())).isEqualTo("2026-03-30T08:00:00Z");
        assertThat(Ics.moment(event.getDateEnd())).isEqualTo("2026-03-30T09:30:00Z");
        assertThat(event.getLocation()).isNull();
        assertThat(event.getOrganizer()).isNull();
        assertThat(event.getAttendees()).isEmpty();
    }

    @Test
    void it_says_how_often_it_is_worth_asking_and_brings_the_time_of_brussels() {
        String text = new CalendarFeed(List.of(entry(1, AppointmentMode.VIDEO))).text();
        assertThat(text)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n", "X-PUBLISHED-TTL:PT1H\r\n")
                .contains("BEGIN:VTIMEZONE\r\n", "DTSTART;TZID=Europe/Brussels:20260330T100000\r\n");
        assertThat(Ics.read(text).getNames().get(0).getValue()).isEqualTo("Jalon – mes rendez-vous");
    }

    @Test
    void without_appointments_it_is_a_calendar_all_the_same() {
        String text = new CalendarFeed(List.of()).text();
        // the zone is the one component that RFC 5545 asks for; the parser counts it apart
        assertThat(text).contains("BEGIN:VTIMEZONE\r\n");
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }

    @Test
    void a_year_of_appointments_is_read_back_whole() {
        List<CalendarFeed.Entry> many = IntStream.range(0, 1000)
                .mapToObj(i -> entry(i, AppointmentMode.VIDEO))
                .toList();
        assertThat(Ics.read(new CalendarFeed(many).text()).getEvents()).hasSize(1000);
    }
}
