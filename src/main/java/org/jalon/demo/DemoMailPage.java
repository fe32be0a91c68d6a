package org.jalon.demo;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that the demonstration has caught so far. */
@Controller
@Profile("demo")
class DemoMailPage {

    private static final int LONGEST_LIST = 200;
    private static final DateTimeFormatter SENT_AT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private final DemoMailServer mailServer;

    DemoMailPage(DemoMailServer mailServer) {
        this.mailServer = mailServer;
    }

    /** A caught mail as the page lists it. */
    record Row(String name, String to, @Nullable String subject, String sentAt) {}

    @GetMapping("/demo/courriels")
    String list(Model model) throws MessagingException {
        List<Row> rows = new ArrayList<>();
        for (String name : mailServer.caught().stream().limit(LONGEST_LIST).toList()) {
            MimeMessage mail = mailServer.read(name);
            rows.add(new Row(name, addresses(mail), mail.getSubject(), sentAt(mail)));
        }
        model.addAttribute("mails", rows);
        return "demo/mails";
    }

    @GetMapping("/demo/courriels/{name}")
    String one(@PathVariable String name, Model model, HttpServletResponse response)
            throws MessagingException, IOException {
        if (!mailServer.caught().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // a mail brings its styles along
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
        MimeMessage mail = mailServer.read(name);
        model.addAttribute("subject", mail.getSubject());
        model.addAttribute("to", addresses(mail));
        model.addAttribute("from", addresses(mail.getFrom()));
        model.addAttribute("replyTo", addresses(mail.getReplyTo()));
        model.addAttribute("html", part(mail, "text/html"));
        model.addAttribute("text", part(mail, "text/plain"));
        model.addAttribute("calendar", part(mail, "text/calendar"));
        return "demo/mail";
    }

    private static String sentAt(MimeMessage mail) throws MessagingException {
        return SENT_AT.format(mail.getSentDate().toInstant().atZone(BilanCalendar.ZONE));
    }

    private static String addresses(MimeMessage mail) throws MessagingException {
        return addresses(mail.getAllRecipients());
    }

    private static String addresses(Address[] addresses) {
        return Arrays.stream(addresses)
                .map(address -> address instanceof InternetAddress named ? named.toUnicodeString() : address.toString())
                .collect(Collectors.joining(", "));
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            Object content = part.getContent();
            return content instanceof String text
                    ? text
                    : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
