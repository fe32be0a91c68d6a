package org.jalon.results;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.jalon.platform.MissingSettingsException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that seal results: from the environment, or, for the demonstration only, a file of their own. */
@Configuration(proxyBeanMethods = false)
public class ResultsKeys {

    /** A new keyset as one line of Base64, fit for an environment variable. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    @Bean
    Sealer sealer(ResultsSettings settings) {
        try {
            return new Sealer(aead(keyset(settings)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // the cause could quote the key
            throw new MissingSettingsException(
                    List.of("JALON_RESULTS_KEYSET : une clé de chiffrement des résultats lisible ; reprenez celle qui a"
                            + " servi jusqu’à ce jour, telle que la commande « new-key » l’a donnée"));
        }
    }

    private static Aead aead(String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        String json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String keyset(ResultsSettings settings) {
        if (settings.keyset() != null && !settings.keyset().isBlank()) {
            return settings.keyset();
        }
        if (settings.demoKeysetFile() != null) {
            return demoKeyset(settings.demoKeysetFile());
        }
        throw new IllegalStateException("Il manque la clé de chiffrement des résultats : JALON_RESULTS_KEYSET."
                + " La commande « java -jar jalon.jar new-key » en crée une.");
    }

    private static String demoKeyset(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, newKeyset());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's key file cannot be used: " + file, e);
        }
    }
}
