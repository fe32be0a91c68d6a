package org.jalon.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Calendar texts of ours, read by a parser that did not write them, which has nothing to say against them. */
public final class Ics {

    private Ics() {}

    /** The calendar, once its form has been looked at line by line (RFC 5545, 3.1) and the parser finds no fault. */
    public static ICalendar read(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContainPattern("\\p{Cntrl}");
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        try (ICalReader reader = new ICalReader(text)) {
            ICalendar calendar = Objects.requireNonNull(reader.readNext());
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .describedAs(calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
            assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
            assertThat(reader.readNext()).isNull();
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static VEvent event(String text) {
        List<VEvent> events = read(text).getEvents();
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /** The moment as the text's own time zone component says, not the parser's knowledge of Brussels. */
    public static Instant moment(DateOrDateTimeProperty property) {
        return property.getValue().toInstant();
    }

    /** The zones that the text brings along. */
    public static TimezoneInfo zones(String text) {
        return Biweekly.parse(text).first().getTimezoneInfo();
    }
}
