package org.jalon.appointment;

import java.time.Duration;
import java.time.Instant;

/**
 * When, where and how the two meet.
 *
 * @param minutes from 15 to 480
 * @param place one line of at most 200 characters
 */
public record Slot(Instant start, int minutes, String place, AppointmentMode mode) {

    public static final int SHORTEST_MINUTES = 15;
    public static final int LONGEST_MINUTES = 480;
    public static final int LONGEST_PLACE = 200;

    public Slot {
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("An appointment takes 15 to 480 minutes");
        }
        if (place.isBlank() || place.length() > LONGEST_PLACE || place.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A place is one line of 1 to 200 characters");
        }
    }

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
