package org.jalon.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Catches every mail of the demonstration, on a free port of this machine, and keeps it as a file, so that a restart
 * loses none; refuses one address, to show an incident.
 */
@Component
@Profile("demo")
class DemoMailServer implements DisposableBean {

    /** Whoever has this address gets nothing: its mails fail for the managers to see. */
    static final String REFUSED_ADDRESS = "boite.pleine@exemple.be";

    private final GreenMail server;
    private final Path folder;

    DemoMailServer(JavaMailSenderImpl mailSender, @Value("${jalon.demo.mails}") Path folder) {
        this.folder = folder;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, mailAddress) -> {
            String email = mailAddress.getEmail();
            if (email.equals(REFUSED_ADDRESS)) {
                throw new IllegalStateException("mailbox full");
            }
            keep(message.getMessage());
            return server.getUserManager().hasUser(email)
                    ? server.getUserManager().getUser(email)
                    : server.setUser(email, email);
        });
        mailSender.setPort(server.getSmtp().getPort());
    }

    /** The names of the caught mails, newest first. */
    List<String> caught() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A caught mail.
     *
     * @throws IllegalArgumentException if no mail of that name was caught
     */
    MimeMessage read(String name) {
        if (!caught().contains(name)) {
            throw new IllegalArgumentException("No such mail");
        }
        try (InputStream file = Files.newInputStream(folder.resolve(name))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A caught mail cannot be read", e);
        }
    }

    @Override
    public void destroy() {
        server.stop();
    }

    /** Mails come one by one: a name is the number of those before it. */
    private synchronized void keep(MimeMessage mail) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("%06d.eml".formatted(caught().size()));
            try (OutputStream out = Files.newOutputStream(file)) {
                mail.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be kept", e);
        }
    }
}
