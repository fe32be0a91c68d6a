package org.jalon.mail;

import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Refuses to start with a mail server that could be waited for without end. */
@Component
class MailTimeouts implements InitializingBean {

    private static final List<String> NEEDED = List.of("connectiontimeout", "timeout", "writetimeout");

    private final JavaMailSenderImpl server;

    MailTimeouts(JavaMailSenderImpl server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        Properties settings = server.getSession().getProperties();
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        List<String> missing = NEEDED.stream()
                .map(name -> "mail." + protocol + "." + name)
                .filter(name -> !isPositive(settings.getProperty(name, "")))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "Jalon ne démarre pas : le serveur de courrier doit avoir des délais d'attente. "
                            + "Indiquez un nombre de millisecondes sous spring.mail.properties pour : "
                            + String.join(", ", missing) + ".");
        }
    }

    private static boolean isPositive(String milliseconds) {
        return milliseconds.matches("[1-9]\\d{0,8}");
    }
}
