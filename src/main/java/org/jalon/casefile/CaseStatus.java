package org.jalon.casefile;

/** Where a case file stands in its life. */
public enum CaseStatus {
    /** The request has come in and is not decided yet. */
    RECEIVED,
    /** Phases 1 to 3. */
    OPEN,
    /** Phase 4. */
    FOLLOW_UP,
    /** Nothing more happens. */
    CLOSED
}
