package org.jalon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LetterComposerTests {

    private final LetterComposer composer = new LetterComposer(Letters.SETTINGS, Letters.CLOCK);

    static Stream<Letter> all() {
        return Letters.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLetterBecomesPlainTextAndTheSameInHtml(Letter letter) throws Exception {
        MimeMultipart body = body(received(letter));
        String text = (String) body.getBodyPart(0).getContent();
        String html = (String) body.getBodyPart(1).getContent();

        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(body.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(text).doesNotContainPattern("</?\\w+[ >]|&\\w+;|\\bth:|\\[\\(|\\$\\{");
        Document page = parse(html);
        assertThat(page.getDocumentElement().getAttribute("lang"))
                .isEqualTo(letter.language().code());
        for (LetterText.Block block : Letters.write(letter).blocks()) {
            assertThat(text).contains(block.text());
            assertThat(page.getDocumentElement().getTextContent()).contains(block.text());
        }
        preview(letter, html);
    }

    @Test
    void theHtmlIsReadableWithoutImagesAndLoadsNothing() throws Exception {
        String html = (String) body(received(Letters.letter(MailKind.REDIRECTION)))
                .getBodyPart(1)
                .getContent();

        assertThat(html)
                .contains("max-width:600px", "https://bon.example/?a=1&amp;b=2")
                .doesNotContain("<img", "<script", "<link", "url(", "xmlns:th", " th:");
    }

    @Test
    void theHeadersSayWhoWritesAndWhoAnswers() throws Exception {
        MimeMessage mail = received(Letters.letter(MailKind.CLOSED));

        assertThat(mail.getFrom()).singleElement().hasToString("Jalon <jalon@centre.example>");
        assertThat(mail.getReplyTo()).singleElement().hasToString("Nathalie Dumont <nathalie@centre.example>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getSentDate()).isEqualTo(Letters.CLOCK.instant());
        assertThat(mail.getHeader("X-Mailer")).isNull();
        assertThat(mail.getHeader("User-Agent")).isNull();
    }

    @Test
    void theMessageIdStaysAsItWasGiven() throws Exception {
        LetterMessage message = composer.compose(Letters.letter(MailKind.CLOSED));
        message.saveChanges();

        assertThat(message.getMessageID()).isEqualTo("<abc123@centre.example>");
    }

    @Test
    void aCalendarEntryStandsLastInsideTheAlternativeWithItsOwnMethod() throws Exception {
        MimeMultipart invitation = body(received(Letters.letter(MailKind.APPOINTMENT_INVITATION)));
        MimeMultipart cancellation = body(received(Letters.letter(MailKind.APPOINTMENT_CANCELLED)));

        assertThat(invitation.getCount()).isEqualTo(3);
        assertThat(invitation.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(invitation.getBodyPart(2).getDisposition()).isNull();
        assertThat(new String(
                        ((MimeBodyPart) invitation.getBodyPart(2))
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(Letters.calendar("REQUEST").ics());
        assertThat(cancellation.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; method=CANCEL; charset=UTF-8");
    }

    @Test
    void nothingInsideAValueIsEvaluated() throws Exception {
        String hostile = "[[${7*7}]] [(${7*7})] __${7*7}__ <script>alert(1)</script> &lt; {case}";
        MimeMultipart body = body(received(Letters.letter(
                MailKind.APPOINTMENT_REMINDER,
                Language.FR,
                Map.of(MailFact.PLACE, hostile),
                new Recipient("${7*7} <b>x</b>", "a@example.org"))));
        String html = (String) body.getBodyPart(1).getContent();

        assertThat((String) body.getBodyPart(0).getContent()).contains(hostile, "Bonjour ${7*7} <b>x</b>,");
        assertThat(html).doesNotContain("<script", "<b>", "49");
        assertThat(parse(html).getDocumentElement().getTextContent()).contains(hostile);
    }

    @Property(tries = 200)
    void whateverANameAndAPlaceAreTheyStayOutOfTheHeaders(@ForAll String name, @ForAll String place) throws Exception {
        Letter letter;
        try {
            letter = Letters.letter(
                    MailKind.APPOINTMENT_REMINDER,
                    Language.FR,
                    Map.of(MailFact.PLACE, place),
                    new Recipient(name, "somebody@example.org"));
        } catch (IllegalArgumentException refused) {
            return;
        }
        MimeMessage mail = received(letter);

        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "Auto-Submitted");
        assertThat(mail.getAllRecipients()).hasSize(1);
        parse((String) body(mail).getBodyPart(1).getContent());
    }

    /** The message as it arrives: written out and read again. */
    private MimeMessage received(Letter letter) throws MessagingException, IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        composer.compose(letter).writeTo(wire);
        return new MimeMessage((Session) null, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static MimeMultipart body(MimeMessage mail) throws MessagingException, IOException {
        return (MimeMultipart) mail.getContent();
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** With -Djalon.mail.preview=some/folder, leaves every page there to be looked at. */
    private static void preview(Letter letter, String html) throws IOException {
        String folder = System.getProperty("jalon.mail.preview");
        if (folder != null) {
            String name = letter.kind() + "-" + letter.language() + "-"
                    + Integer.toHexString(letter.facts().hashCode()) + ".html";
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name), html);
        }
    }
}
