package org.jalon.casefile;

/** Why a case was closed. */
public enum Closure {
    /** Twelve months after the end (R13). */
    COMPLETED,
    /** The request was not for a bilan (R1 to R3). */
    REDIRECTED,
    /** The engagement was not confirmed (R6). */
    NOT_ENGAGED,
    /** The beneficiary stopped (R17). */
    WITHDRAWN,
    /** The managers closed it after the absolute limit (R9, T3). */
    OVERRUN
}
