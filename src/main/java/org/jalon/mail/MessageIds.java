package org.jalon.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Derives the Message-ID of a mail from what it is, so that a second delivery is recognised as such. */
final class MessageIds {

    private static final int LENGTH = 40;

    private MessageIds() {}

    static String of(MailRequest request, String domain) {
        String identity = String.join(
                "|", request.caseNumber(), request.kind().name(), request.occurrence(), request.recipient());
        return sha256(identity).substring(0, LENGTH) + "@" + domain;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A Java without SHA-256", e);
        }
    }
}
