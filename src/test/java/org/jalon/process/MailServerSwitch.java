package org.jalon.process;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connects the application to the tests' mail server, to another one, or to none. */
@TestComponent
public class MailServerSwitch {

    private final JavaMailSenderImpl sender;
    private final GreenMail mailServer;
    private @Nullable Socket silent;

    MailServerSwitch(JavaMailSenderImpl sender, GreenMail mailServer) {
        this.sender = sender;
        this.mailServer = mailServer;
    }

    public void up() {
        release();
        to(mailServer.getSmtp().getPort());
    }

    /** A port that is taken and never listens refuses every connection, and no other process can begin to answer there. */
    public void down() {
        release();
        try {
            Socket taken = new Socket();
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            silent = taken;
            to(taken.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void to(int port) {
        sender.setPort(port);
    }

    private void release() {
        if (silent != null) {
            try {
                silent.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            silent = null;
        }
    }
}
