package org.jalon.mail;

import jakarta.mail.MessagingException;
import org.jalon.mail.MailFailure.Nature;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a letter to the mail server, once, and tells precisely how that went. */
@Component
public class LetterSender {

    private final JavaMailSender server;

    private final LetterComposer composer;

    LetterSender(JavaMailSender server, LetterComposer composer) {
        this.server = server;
        this.composer = composer;
    }

    /**
     * Returns when the server has taken the letter.
     *
     * @throws MailFailure when it has not, or when nobody can tell
     */
    // The cause is left out on purpose: managers see stack traces, and its text holds addresses.
    @SuppressWarnings("UnusedException")
    public void send(Letter letter) {
        LetterMessage message;
        try {
            message = composer.compose(letter);
        } catch (MessagingException e) {
            throw new MailFailure(Nature.PERMANENT, 0, "Le message n'a pas pu être composé.");
        }
        try {
            server.send(message);
        } catch (MailException e) {
            if (!wasAccepted(e, message)) {
                throw Failures.of(e, message.written());
            }
        }
    }

    /** Only the farewell failed, after the server had taken the message: sending again would deliver it twice. */
    private static boolean wasAccepted(MailException failure, LetterMessage message) {
        return message.written()
                && failure instanceof MailSendException sending
                && sending.getFailedMessages().isEmpty();
    }
}
