package org.jalon.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was asked for and what became of it.
 *
 * @param messageId without its angle brackets, the same at every try
 * @param attempts how many times a connection was about to be opened for it
 * @param lastFailure how the last failed try failed, null when none did
 */
public record MailFile(
        String id,
        MailRequest request,
        String messageId,
        MailStatus status,
        int attempts,
        @Nullable LastFailure lastFailure,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant sentAt) {

    /**
     * @param code the SMTP reply code, 0 when the server gave none
     */
    public record LastFailure(MailFailure.Nature nature, int code) {}
}
