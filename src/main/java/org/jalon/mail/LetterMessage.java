package org.jalon.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that keeps the id it was given and knows whether it was handed over whole. */
final class LetterMessage extends MimeMessage {

    private final String messageId;

    private boolean written;

    LetterMessage(String messageId) {
        super((Session) null);
        this.messageId = messageId;
    }

    /** Whether every line has left; the server's answer to the final dot may still be to come. */
    boolean written() {
        return written;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        super.writeTo(out, ignoredHeaders);
        written = true;
    }

    /** Called by every saveChanges(), which would otherwise invent a new id at each try. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
