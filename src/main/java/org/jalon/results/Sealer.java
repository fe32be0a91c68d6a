package org.jalon.results;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals and opens texts with authenticated encryption (AES-256-GCM by Tink). */
final class Sealer {

    private final Aead aead;

    Sealer(Aead aead) {
        this.aead = aead;
    }

    String seal(String text, String context) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A confidential text could not be sealed", e);
        }
    }

    /**
     * @throws IllegalStateException if the key is not the one that sealed it, or the text was tampered with or moved
     */
    String open(String sealed, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A confidential text could not be opened with the configured keys", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
