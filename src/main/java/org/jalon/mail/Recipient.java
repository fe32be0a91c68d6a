package org.jalon.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Somebody with a mail address, neither of which can carry anything into another header. */
public record Recipient(String name, String address) {

    /** Not every server takes other characters, and one that does not fails only when the mail is on its way. */
    static final String PLAIN_ADDRESS = "[!-~]+@[A-Za-z0-9.-]+";

    /** @throws IllegalArgumentException when the name is blank or either part is unfit for a header */
    public Recipient {
        HeaderText.check("name", name);
        if (address.length() > 254
                || !address.matches(PLAIN_ADDRESS)
                || address.startsWith("<")
                || !isMailAddress(address)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    private static boolean isMailAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** Never shows the person: records end up in logs. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
