package org.jalon.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes texts with a key of its own for one purpose, derived from the installation's secret (HMAC-SHA-256). */
public final class KeyedHash {

    private static final String HMAC = "HmacSHA256";
    private static final int RANDOM_KEY = 32;

    private final SecretKeySpec key;

    /**
     * @param settings a blank secret stands for one that lasts until the next start
     * @param purpose what tells this key from the others of the same secret
     */
    public KeyedHash(WebSettings settings, String purpose) {
        byte[] secret = settings.secret().isBlank()
                ? randomBytes(RANDOM_KEY)
                : settings.secret().getBytes(StandardCharsets.UTF_8);
        key = new SecretKeySpec(hmac(new SecretKeySpec(secret, HMAC), purpose), HMAC);
    }

    /** 64 hexadecimal digits. */
    public String of(String text) {
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
