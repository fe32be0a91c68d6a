package org.jalon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration that has run for long: its list of mails costs no more than on the first day. */
class CaughtMailsTests {

    private static final int MANY = 1000;
    private static final int SOME = 250;
    private static final int BUFFER = 8192;
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    /** Not there before the first mail. */
    private final Path folder;

    private int filesRead;
    private int bytesRead;

    CaughtMailsTests(@TempDir Path data) {
        folder = data.resolve("mails");
    }

    @Test
    void a_thousand_mails_are_listed_without_opening_one_that_was_just_caught() throws MessagingException {
        CaughtMails mails = caught(MANY);

        assertThat(numbers(mails.newest())).startsWith(999, 998).endsWith(950).hasSize(CaughtMails.PAGE);
        assertThat(numbers(mails.before(500))).startsWith(499).endsWith(450).hasSize(CaughtMails.PAGE);
        assertThat(filesRead).isZero();
    }

    @Test
    void after_a_restart_a_page_reads_the_heads_of_its_own_mails_once() throws MessagingException {
        caught(MANY);

        CaughtMails mails = box();
        assertThat(filesRead).isZero();
        CaughtMails.Page first = mails.newest();
        assertThat(filesRead).isEqualTo(CaughtMails.PAGE);
        assertThat(mails.newest()).isEqualTo(first);
        assertThat(filesRead).isEqualTo(CaughtMails.PAGE);
        mails.before(950);
        assertThat(filesRead).isEqualTo(2 * CaughtMails.PAGE);
        assertThat(first.mails().get(0))
                .isEqualTo(new CaughtMail(999, "Zoé Hermans <zoe@exemple.be>", "Rendez-vous n° 999 à Namur", NOON));
    }

    @Test
    void of_a_long_mail_the_list_reads_the_head_alone() throws MessagingException {
        box().keep(mail("Long", "x".repeat(1_000_000)));

        assertThat(box().newest().mails()).extracting(CaughtMail::subject).containsExactly("Long");
        assertThat(bytesRead).isLessThanOrEqualTo(BUFFER);
    }

    @Test
    void one_goes_from_page_to_page_and_back() throws MessagingException {
        CaughtMails mails = caught(SOME);

        CaughtMails.Page newest = mails.newest();
        assertThat(newest.hasNewer()).isFalse();
        assertThat(newest.hasOlder()).isTrue();
        CaughtMails.Page second = mails.before(200);
        assertThat(second.hasNewer()).isTrue();
        CaughtMails.Page last = mails.before(50);
        assertThat(numbers(last)).startsWith(49).endsWith(0);
        assertThat(last.hasOlder()).isFalse();
        assertThat(numbers(mails.after(49))).startsWith(99).endsWith(50);
        assertThat(mails.after(210)).isEqualTo(newest);
        assertThat(mails.before(0).mails()).isEmpty();
    }

    @Test
    void a_mail_is_read_whole() throws Exception {
        box().keep(mail("Objet", "Bonjour Zoé"));

        MimeMessage read = box().read(0).orElseThrow();
        assertThat(read.getContent()).isEqualTo("Bonjour Zoé");
        assertThat(box().read(1)).isEmpty();
    }

    @Test
    void a_mail_whose_file_was_deleted_is_gone_and_its_number_is_never_given_again() throws Exception {
        CaughtMails mails = caught(SOME);
        mails.newest();
        Files.delete(folder.resolve("000249.eml"));
        Files.delete(folder.resolve("000100.eml"));

        assertThat(mails.read(249)).isEmpty();
        assertThat(numbers(mails.newest())).startsWith(248).endsWith(199);
        assertThat(numbers(mails.before(101))).startsWith(99);
        mails.keep(mail("Suivant", ""));
        assertThat(numbers(mails.newest())).startsWith(250, 248);
        assertThat(numbers(box().before(101))).startsWith(99);
    }

    @Test
    void a_restart_never_writes_over_a_mail_because_others_were_deleted() throws Exception {
        caught(SOME);
        Files.delete(folder.resolve("000000.eml"));

        CaughtMails mails = box();
        mails.keep(mail("Suivant", ""));

        assertThat(mails.newest().mails())
                .extracting(CaughtMail::subject)
                .startsWith("Suivant", "Rendez-vous n° 249 à Namur");
    }

    @Test
    void a_folder_that_was_deleted_is_made_again() throws Exception {
        CaughtMails mails = box();
        mails.keep(mail("Ancien", ""));
        Files.delete(folder.resolve("000000.eml"));
        Files.delete(folder);

        assertThat(mails.newest().mails()).isEmpty();
        mails.keep(mail("Nouveau", ""));
        assertThat(mails.newest().mails()).extracting(CaughtMail::subject).containsExactly("Nouveau");
    }

    @Test
    void other_files_are_no_mails_and_a_mail_may_lack_its_headers() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".DS_Store"), "");
        Files.writeString(folder.resolve("000007.eml.part"), "");
        Files.writeString(folder.resolve("000003.eml"), "\r\nBonjour");

        assertThat(box().newest().mails()).containsExactly(new CaughtMail(3, "", "", null));
    }

    private CaughtMails caught(int count) throws MessagingException {
        CaughtMails mails = box();
        for (int i = 0; i < count; i++) {
            mails.keep(mail("Rendez-vous n° " + i + " à Namur", "Bonjour"));
        }
        return mails;
    }

    private CaughtMails box() {
        return new CaughtMails(folder, file -> {
            InputStream opened = Files.newInputStream(file);
            filesRead++;
            return new FilterInputStream(opened) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    bytesRead += Math.max(0, read);
                    return read;
                }
            };
        });
    }

    private static MimeMessage mail(String subject, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setRecipients(Message.RecipientType.TO, "=?UTF-8?Q?Zo=C3=A9_Hermans?= <zoe@exemple.be>");
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(NOON));
        mail.setText(text, StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    private static List<Integer> numbers(CaughtMails.Page page) {
        return page.mails().stream().map(CaughtMail::number).toList();
    }
}
