package org.jalon.mail;

/** Why a request is redirected instead of becoming a case (R1, R2, R3, R15). */
public enum RedirectionReason {
    NOT_EMPLOYED,
    EMPLOYER_INITIATIVE,
    SKILLS_VALIDATION,
    OUTPLACEMENT,
    HR_ASSESSMENT,
    COACHING,
    PSYCHOTHERAPY,
    EMPLOYER_AGREEMENT_MISSING
}
