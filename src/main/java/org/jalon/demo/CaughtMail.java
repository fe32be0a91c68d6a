package org.jalon.demo;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of a caught mail.
 *
 * @param sentAt null when the mail does not say
 */
record CaughtMail(
        int number, String to, String subject, @Nullable Instant sentAt) {

    /** A mail of which at least the headers have been read. */
    static CaughtMail of(int number, MimeMessage mail) {
        try {
            Date sent = mail.getSentDate();
            return new CaughtMail(
                    number,
                    addresses(mail.getAllRecipients()),
                    Objects.toString(mail.getSubject(), ""),
                    sent == null ? null : sent.toInstant());
        } catch (MessagingException e) {
            throw new IllegalStateException("The headers of a caught mail cannot be read", e);
        }
    }

    /** The name of its file, and of its page. */
    String name() {
        return name(number);
    }

    static String name(int number) {
        return "%06d.eml".formatted(number);
    }

    static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(CaughtMail::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress named && named.getPersonal() != null
                ? named.getPersonal() + " <" + named.getAddress() + ">"
                : address.toString();
    }
}
