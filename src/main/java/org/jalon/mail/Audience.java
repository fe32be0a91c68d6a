package org.jalon.mail;

/** Whom a kind of mail is for, which decides how much it may say. */
public enum Audience {
    /** Reads in the language of their choice; nothing outside the body gives the bilan away (R15). */
    BENEFICIARY,
    /** A worker who asks for a bilan and is nobody's yet; as above, and no name is used: nobody has verified it. */
    APPLICANT,
    /** Reads in French; subjects carry the case number and no name. */
    COUNSELLOR,
    /** Reads in French; sees a case number, never a person (R10, R14). */
    MANAGER;

    /** Whether it is the worker, at the address that they gave. */
    public boolean isWorker() {
        return this == BENEFICIARY || this == APPLICANT;
    }

    /** Whether its mails call people by their names. */
    public boolean isToldNames() {
        return this == BENEFICIARY || this == COUNSELLOR;
    }
}
