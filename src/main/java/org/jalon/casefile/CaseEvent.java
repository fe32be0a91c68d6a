package org.jalon.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case: a fact and its date, never content.
 *
 * @param detail a date, a code or a stated reason, as the kind wants it
 * @param actor user id; null when it was the clock or the beneficiary
 */
public record CaseEvent(
        CaseNumber number,
        Instant at,
        Kind kind,
        @Nullable String detail,
        @Nullable String actor) {

    /** What can happen. */
    public enum Kind {
        RECEIVED,
        /** Somebody follows from now on what a worker asked for themselves; the detail is their user id. */
        TAKEN,
        OPENED,
        PHASE_ENTERED,
        EXTENSION_REQUESTED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
        CONCLUDING_SOON,
        OVERRUN_CONTINUED,
        SYNTHESIS_DELIVERED,
        /** The beneficiary opened it for the first time: the proof that it was returned to them (R10). */
        SYNTHESIS_READ,
        BILAN_ENDED,
        FOLLOW_UP_REQUESTED,
        FOLLOW_UP_OFFERED,
        FOLLOW_UP_HELD,
        FOLLOW_UP_LATE,
        WITHDRAWAL_REQUESTED,
        HOURS_CORRECTED,
        ADDRESS_CORRECTED,
        ERASURE_REQUESTED,
        /** The detail is the user id of who had the case, a space, and that of who has it now. */
        HANDED_OVER,
        /** By the beneficiary, on their own pages (R11); the detail is the way that they chose. */
        RETURN_CHOSEN,
        /** By the beneficiary; the detail is the day of the appointment. */
        MOVE_ASKED,
        CLOSED
    }
}
