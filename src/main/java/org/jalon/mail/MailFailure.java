package org.jalon.mail;

/**
 * A mail did not leave, or nobody knows whether it did.
 *
 * <p>Managers read the message and the stack trace in Cockpit, so there is neither an address nor a word of the server
 * in it, and deliberately no cause, whose message would hold both.
 */
public class MailFailure extends RuntimeException {

    /** What to expect of another try. */
    public enum Nature {
        /** May succeed later. */
        TEMPORARY,
        /** Will fail again until somebody mends something. */
        PERMANENT,
        /** The mail was handed over whole and no answer came: another try may deliver it twice. */
        UNCERTAIN
    }

    private final Nature nature;

    private final int code;

    /**
     * @param code the SMTP reply code, 0 when the server gave none
     * @param message a French sentence fit for a manager
     */
    public MailFailure(Nature nature, int code, String message) {
        super(message);
        this.nature = nature;
        this.code = code;
    }

    public Nature nature() {
        return nature;
    }

    /** The SMTP reply code, 0 when the server gave none. */
    public int code() {
        return code;
    }
}
