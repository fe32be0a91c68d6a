package org.jalon.appointment;

import java.time.Instant;
import org.jalon.rules.HoursEntry;

/**
 * An entry of hours that was corrected; both stay.
 *
 * @param by user id of who corrected it
 * @param reason one line of at most 500 characters
 */
public record HoursCorrection(
        String appointmentId, HoursEntry before, HoursEntry after, String reason, String by, Instant at) {}
