package org.jalon.mail;

/** Whom a kind of mail is for, which decides how much it may say. */
public enum Audience {
    /** Reads in the language of their choice; nothing outside the body gives the bilan away (R15). */
    BENEFICIARY,
    /** Reads in French; subjects carry the case number and no name. */
    COUNSELLOR,
    /** Reads in French; sees a case number, never a person (R10, R14). */
    MANAGER
}
