package org.jalon.results;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;

/** Seals and opens texts and documents with authenticated encryption (AES-256-GCM by Tink). */
public final class Sealer {

    private final Supplier<Aead> keys;

    /**
     * @param keys asked at each use: they may be rotated meanwhile
     */
    Sealer(Supplier<Aead> keys) {
        this.keys = keys;
    }

    /**
     * @param context where the text belongs: it opens nowhere else
     */
    public String seal(String text, String context) {
        return seal(bytes(text), context);
    }

    String seal(byte[] content, String context) {
        try {
            return Base64.getEncoder().encodeToString(keys.get().encrypt(content, bytes(context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A confidential text could not be sealed", e);
        }
    }

    /**
     * @throws IllegalStateException if the key is not the one that sealed it, or the text was tampered with or moved
     */
    public String open(String sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** As {@link #open}. */
    byte[] openBytes(String sealed, String context) {
        try {
            return keys.get().decrypt(Base64.getDecoder().decode(sealed), bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A confidential text could not be opened with the configured keys", e);
        }
    }

    /** Whether the keys in use open it. */
    // The refusal is the answer.
    @SuppressWarnings("UnusedException")
    boolean opens(String sealed, String context) {
        try {
            openBytes(sealed, context);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
