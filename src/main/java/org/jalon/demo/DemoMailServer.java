package org.jalon.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Catches every mail of the demonstration, on a free port of this machine, and keeps it, so that a restart loses none;
 * refuses one address, to show an incident.
 */
@Component
@Profile("demo")
class DemoMailServer implements DisposableBean {

    /** Whoever has this address gets nothing: its mails fail for the managers to see. */
    static final String REFUSED_ADDRESS = "boite.pleine@exemple.be";

    private final GreenMail server;

    DemoMailServer(JavaMailSenderImpl mailSender, CaughtMails mails) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, mailAddress) -> {
            String email = mailAddress.getEmail();
            if (email.equals(REFUSED_ADDRESS)) {
                throw new IllegalStateException("mailbox full");
            }
            mails.keep(message.getMessage());
            return server.getUserManager().hasUser(email)
                    ? server.getUserManager().getUser(email)
                    : server.setUser(email, email);
        });
        mailSender.setPort(server.getSmtp().getPort());
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
