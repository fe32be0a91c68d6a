package org.jalon.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Catches every mail of the demonstration, on a free port of this machine; refuses one address, to show an incident. */
@Component
@Profile("demo")
class DemoMailServer implements DisposableBean {

    /** Whoever has this address gets nothing: its mails fail for the managers to see. */
    static final String REFUSED_ADDRESS = "boite.pleine@exemple.be";

    private final GreenMail server;

    DemoMailServer(JavaMailSenderImpl mailSender) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, mailAddress) -> {
            if (mailAddress.getEmail().equals(REFUSED_ADDRESS)) {
                throw new IllegalStateException("mailbox full");
            }
            String email = mailAddress.getEmail();
            return server.getUserManager().hasUser(email)
                    ? server.getUserManager().getUser(email)
                    : server.setUser(email, email);
        });
        mailSender.setPort(server.getSmtp().getPort());
    }

    /** The caught mails, newest first. */
    List<MimeMessage> caught() {
        List<MimeMessage> mails = Arrays.asList(server.getReceivedMessages());
        Collections.reverse(mails);
        return mails;
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
