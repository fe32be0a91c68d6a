package org.jalon.process;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connects the application to the tests' mail server, to another one, or to none. */
@TestComponent
public class MailServerSwitch {

    private final JavaMailSenderImpl sender;
    private final GreenMail mailServer;

    MailServerSwitch(JavaMailSenderImpl sender, GreenMail mailServer) {
        this.sender = sender;
        this.mailServer = mailServer;
    }

    public void up() {
        to(mailServer.getSmtp().getPort());
    }

    public void down() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            to(free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void to(int port) {
        sender.setPort(port);
    }
}
