package org.jalon.process;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.mail.MailBox;
import org.jalon.mail.MailFile;
import org.jalon.mail.MailKind;
import org.jalon.rules.BilanCalendar;
import org.springframework.boot.test.context.TestComponent;

/** The mails of one case: what was asked for and what lies in mailboxes, told apart by Message-ID. */
@TestComponent
public class Post {

    private final MailBox mailBox;
    private final GreenMail mailServer;

    Post(MailBox mailBox, GreenMail mailServer) {
        this.mailBox = mailBox;
        this.mailServer = mailServer;
    }

    /** A mail in somebody's mailbox. */
    public record Arrived(
            MailKind kind, String recipient, String messageId, String subject, String text, String calendar) {}

    public void forget() {
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<MailFile> asked(String number) {
        return mailBox.ofCase(number);
    }

    public MailFile asked(String number, MailKind kind) {
        return asked(number).stream()
                .filter(mail -> mail.request().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mail " + kind + " was asked for"));
    }

    /** When mails of that kind were asked for, in Brussels. */
    public List<LocalDateTime> askedAt(String number, MailKind kind) {
        return asked(number).stream()
                .filter(mail -> mail.request().kind() == kind)
                .map(mail -> LocalDateTime.ofInstant(mail.requestedAt(), BilanCalendar.ZONE))
                .toList();
    }

    public List<Arrived> arrived(String number) {
        Map<String, MailFile> mails =
                asked(number).stream().collect(Collectors.toMap(MailFile::messageId, Function.identity()));
        return Arrays.stream(mailServer.getReceivedMessages())
                .flatMap(message -> Optional.ofNullable(mails.get(messageId(message))).stream()
                        .map(mail -> arrived(mail, message)))
                .toList();
    }

    public List<Arrived> arrived(String number, MailKind kind) {
        return arrived(number).stream().filter(mail -> mail.kind() == kind).toList();
    }

    public Arrived only(String number, MailKind kind) {
        List<Arrived> mails = arrived(number, kind);
        if (mails.size() != 1) {
            throw new AssertionError("Expected one mail " + kind + " but there are " + mails.size() + " in "
                    + arrived(number).stream().map(Arrived::kind).toList());
        }
        return mails.get(0);
    }

    /** The kinds of the mails that arrived, in the order of their arrival. */
    public List<MailKind> kinds(String number) {
        return arrived(number).stream().map(Arrived::kind).toList();
    }

    /** What mail programs show of the mails that arrived. */
    public List<String> htmls(String number) {
        List<String> ids = asked(number).stream().map(MailFile::messageId).toList();
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(message -> ids.contains(messageId(message)))
                .map(message -> {
                    try {
                        return String.join("\n", parts(message, "text/html"));
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static Arrived arrived(MailFile mail, MimeMessage message) {
        try {
            return new Arrived(
                    mail.request().kind(),
                    mail.request().recipient(),
                    messageId(message),
                    message.getSubject(),
                    String.join("\n", parts(message, "text/plain")).replace('\u00A0', ' '),
                    unfolded(String.join("\n", parts(message, "text/calendar"))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "").replace("\n ", "");
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                found.addAll(parts(child, type));
            }
        } else if (part.isMimeType(type)) {
            found.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String messageId(MimeMessage message) {
        try {
            String id = message.getMessageID();
            return id == null ? "" : id.replaceAll("[<>]", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
