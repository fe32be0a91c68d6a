package org.jalon.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that the demonstration has caught so far. */
@Controller
@Profile("demo")
class DemoMailPage {

    private static final DateTimeFormatter SENT_AT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private final CaughtMails mails;

    DemoMailPage(CaughtMails mails) {
        this.mails = mails;
    }

    /** A caught mail as the page lists it. */
    record Row(String name, String to, String subject, String sentAt) {

        static Row of(CaughtMail mail) {
            Instant sentAt = mail.sentAt();
            return new Row(
                    mail.name(),
                    mail.to(),
                    mail.subject().isBlank() ? "(sans objet)" : mail.subject(),
                    sentAt == null ? "" : SENT_AT.format(sentAt.atZone(BilanCalendar.ZONE)));
        }
    }

    /** The newest mails, or those around one of another page. */
    @GetMapping("/demo/courriels")
    String list(
            @RequestParam(required = false) @Nullable Integer avant,
            @RequestParam(required = false) @Nullable Integer apres,
            Model model) {
        CaughtMails.Page page =
                avant != null ? mails.before(avant) : apres != null ? mails.after(apres) : mails.newest();
        List<CaughtMail> shown = page.mails();
        model.addAttribute("mails", shown.stream().map(Row::of).toList());
        model.addAttribute("newer", page.hasNewer() ? shown.get(0).number() : null);
        model.addAttribute(
                "older", page.hasOlder() ? shown.get(shown.size() - 1).number() : null);
        return "demo/mails";
    }

    @GetMapping("/demo/courriels/{number:\\d{6,9}}.eml")
    String one(@PathVariable int number, Model model, HttpServletResponse response)
            throws MessagingException, IOException {
        MimeMessage mail = mails.read(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // a mail brings its styles along
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
        model.addAttribute("subject", mail.getSubject());
        model.addAttribute("to", CaughtMail.addresses(mail.getAllRecipients()));
        model.addAttribute("from", CaughtMail.addresses(mail.getFrom()));
        model.addAttribute("replyTo", CaughtMail.addresses(mail.getReplyTo()));
        // no page of ours shows in a frame: what a link leads to opens beside
        model.addAttribute("html", part(mail, "text/html").replace("<head>", "<head><base target=\"_blank\">"));
        model.addAttribute("text", part(mail, "text/plain"));
        model.addAttribute("calendar", part(mail, "text/calendar"));
        return "demo/mail";
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
