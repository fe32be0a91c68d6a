package org.jalon.mail;

/** What became of a mail so far. */
public enum MailStatus {
    REQUESTED,
    /** A connection is about to be opened, or was and nobody wrote down how it ended. */
    SENDING,
    SENT,
    /** The server may or may not have taken the mail; only a manager decides to send it again. */
    UNCERTAIN,
    FAILED,
    ABANDONED
}
