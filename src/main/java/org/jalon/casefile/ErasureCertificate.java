package org.jalon.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something of a case was destroyed: what, when and on which rule, without any content.
 *
 * @param enteredBy user id of who noted the beneficiary's request; null when nobody did
 * @param records how many records were destroyed
 */
public record ErasureCertificate(
        CaseNumber number,
        Kind kind,
        Rule rule,
        Instant at,
        @Nullable String enteredBy,
        int records) {

    /** What was destroyed. */
    public enum Kind {
        /** What belongs to the beneficiary alone (R10). */
        RESULTS,
        /** All that told whose case it was, the engine's history included. */
        CASE
    }

    /** Why. */
    public enum Rule {
        /** The time for which it is kept was over. */
        RETENTION,
        /** The beneficiary asked for it. */
        REQUEST
    }
}
