package org.jalon.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a beneficiary can still cancel or ask to move an appointment by themself; later, they talk to the counsellor.
 * Ours: the page is silent.
 *
 * @param notice at least so long before the appointment
 */
public record ChangeNoticePolicy(Duration notice) {

    /** @throws IllegalArgumentException if the notice is negative */
    public ChangeNoticePolicy {
        if (notice.isNegative()) {
            throw new IllegalArgumentException("jalon.rules.change-notice : une durée n’est pas négative.");
        }
    }

    /** Exactly at the notice is in time. */
    public boolean isInTime(Instant appointment, Instant now) {
        return !now.isAfter(appointment.minus(notice));
    }
}
