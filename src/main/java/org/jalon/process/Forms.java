package org.jalon.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jalon.appointment.Slot;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;

/**
 * What our own pages share with the forms: the same fields are asked in the same words, read with the same suspicion and
 * refused with the same sentences.
 *
 * <p>Each method reads exactly the fields that it names and refuses any other with {@link
 * org.jalon.platform.Refused}.
 */
public interface Forms {

    /** The label of a field wherever it is asked, such as « Demande » for confidential_request. */
    String label(String field);

    /** Reads {@code start}, {@code minutes}, {@code place} and {@code mode}: an appointment in the future. */
    Slot slot(Map<String, ? extends @Nullable Object> posted, Instant now);

    /** Reads {@code requestedEndDate}; whether that day is possible is decided by the process (R9). */
    LocalDate requestedEnd(Map<String, ? extends @Nullable Object> posted);

    /** Reads {@code email}. */
    String address(Map<String, ? extends @Nullable Object> posted);

    /** Reads {@code confidential_synthesis}. */
    String synthesis(Map<String, ? extends @Nullable Object> posted);

    /** A corrected entry of hours and why. */
    record Correction(HoursEntry hours, String reason) {}

    /**
     * Reads {@code interviewHours}, {@code evaluationHours}, {@code individualWorkHours}, {@code counsellorWorkHours} and
     * {@code reason}.
     *
     * @param others what the other sessions took; null when the session counts in no total (R7)
     * @param minimaMustStay whether the synthesis was delivered already, so that the minima may not be lost (R8)
     */
    Correction correction(
            Map<String, ? extends @Nullable Object> posted, @Nullable HoursLedger others, boolean minimaMustStay);
}
