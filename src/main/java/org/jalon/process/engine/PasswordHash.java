package org.jalon.process.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * How passwords are kept: whoever has the database pays dearly for each guess, where the engine's own single SHA-512
 * costs next to nothing. Older hashes still open, and go with the next change of password.
 */
final class PasswordHash implements PasswordEncryptor {

    private static final int ROUNDS = 10;

    @Override
    public String encrypt(String password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(ROUNDS));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return BCrypt.checkpw(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT-SHA384";
    }

    /** BCrypt reads 72 bytes at most, and the engine puts its own salt behind the password. */
    private static String digest(String password) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-384", e);
        }
    }
}
