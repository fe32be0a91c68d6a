package org.jalon.platform;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done; the message is one French sentence for the person who asked. */
public final class Refused extends RuntimeException {

    /** Why, as far as a client must tell the cases apart; each is one HTTP status. */
    public enum Reason {
        /** Nobody is logged in. */
        NOT_SIGNED_IN(401),
        /** The person may not do this. */
        NOT_YOURS(403),
        /** It does not exist, or no longer. */
        GONE(404),
        /** It was true when the page was loaded, and no longer is. */
        OVERTAKEN(409),
        /** What was typed cannot be accepted. */
        INPUT(400);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final @Nullable String field;

    public Refused(Reason reason, String sentence) {
        this(reason, null, sentence);
    }

    private Refused(Reason reason, @Nullable String field, String sentence) {
        super(sentence);
        this.reason = reason;
        this.field = field;
    }

    /**
     * What was typed cannot be accepted.
     *
     * @param field key of the field that the sentence is about; null when it is about the whole form
     */
    public static Refused input(@Nullable String field, String sentence) {
        return new Refused(Reason.INPUT, field, sentence);
    }

    public Reason reason() {
        return reason;
    }

    /** As the client sent it; null when the refusal is about the whole. */
    public @Nullable String field() {
        return field;
    }
}
