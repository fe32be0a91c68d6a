package org.jalon.process.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are kept: a hash that costs an attacker with the database a tenth of a second for each guess; the
 * engine's own, a single SHA-512, costs a millionth. Older hashes still open, and go with the next change of password.
 */
final class PasswordHash implements PasswordEncryptor {

    private static final int SALT = 16;
    /** As OWASP recommends for PBKDF2 with SHA-512. */
    private static final int ROUNDS = 210_000;

    private final Pbkdf2PasswordEncoder encoder =
            new Pbkdf2PasswordEncoder("", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512";
    }
}
