package org.jalon.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a letter into the message that is sent: plain text, HTML and, for a diary, the calendar entry. */
@Component
class LetterComposer {

    private final MailSettings settings;

    private final Clock clock;

    /** An engine of its own: as a bean it would take the place of the one that renders the pages. */
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterComposer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        templates.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    LetterMessage compose(Letter letter) throws MessagingException {
        LetterText text = LetterWriter.write(letter, settings.redirections());
        LetterMessage message = new LetterMessage(letter.messageId());
        message.setFrom(address(settings.fromName(), settings.from()));
        message.setReplyTo(new InternetAddress[] {address(letter.replyTo())});
        message.setRecipient(RecipientType.TO, address(letter.to()));
        message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {letter.language().code()});
        // Keeps absence notices and other robots from answering the counsellor.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(body(letter, text));
        message.saveChanges();
        return message;
    }

    private MimeMultipart body(Letter letter, LetterText text) throws MessagingException {
        Context context = new Context(letter.language().locale(), Map.of("letter", text));
        MimeMultipart body = new MimeMultipart("alternative");
        body.addBodyPart(part(templates.process("letter.txt", context), "plain"));
        body.addBodyPart(part(templates.process("letter.html", context), "html"));
        if (letter.calendar() != null) {
            // Inside the alternative and last: only there do mail clients offer to accept or decline.
            body.addBodyPart(part(letter.calendar()));
        }
        return body;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static MimeBodyPart part(CalendarPart calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] entry = calendar.ics().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(entry, "text/calendar; method=" + calendar.method() + "; charset=UTF-8")));
        // iCalendar folds its lines itself; no server on the way may touch them.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(Recipient recipient) throws MessagingException {
        return address(recipient.name(), recipient.address());
    }

    private static InternetAddress address(String name, String address) throws MessagingException {
        InternetAddress result = new InternetAddress(address, true);
        try {
            result.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("A Java without UTF-8", e);
        }
        return result;
    }
}
