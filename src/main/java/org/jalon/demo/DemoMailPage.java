package org.jalon.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that the demonstration has caught since it started. */
@Controller
@Profile("demo")
class DemoMailPage {

    private final DemoMailServer mailServer;

    DemoMailPage(DemoMailServer mailServer) {
        this.mailServer = mailServer;
    }

    /** A caught mail as the page lists it. */
    record Row(int index, String to, @Nullable String subject, String sentAt) {}

    @GetMapping("/demo/courriels")
    String list(Model model) throws MessagingException {
        List<MimeMessage> caught = mailServer.caught();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < caught.size(); i++) {
            MimeMessage mail = caught.get(i);
            // counted from the oldest, so that a link stays right when new mails come
            rows.add(new Row(
                    caught.size() - 1 - i, addresses(mail), mail.getSubject(), String.valueOf(mail.getSentDate())));
        }
        model.addAttribute("mails", rows);
        return "demo/mails";
    }

    @GetMapping("/demo/courriels/{index}")
    String one(@PathVariable int index, Model model) throws MessagingException, IOException {
        List<MimeMessage> caught = mailServer.caught();
        int position = caught.size() - 1 - index;
        if (position < 0 || position >= caught.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        MimeMessage mail = caught.get(position);
        model.addAttribute("subject", mail.getSubject());
        model.addAttribute("to", addresses(mail));
        model.addAttribute("from", Arrays.toString(mail.getFrom()));
        model.addAttribute("replyTo", Arrays.toString(mail.getReplyTo()));
        model.addAttribute("html", part(mail, "text/html"));
        model.addAttribute("text", part(mail, "text/plain"));
        model.addAttribute("calendar", part(mail, "text/calendar"));
        return "demo/mail";
    }

    private static String addresses(MimeMessage mail) throws MessagingException {
        return Arrays.stream(mail.getAllRecipients()).map(Object::toString).collect(Collectors.joining(", "));
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
