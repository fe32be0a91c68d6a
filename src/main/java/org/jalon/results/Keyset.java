package org.jalon.results;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.jalon.platform.MissingSettingsException;

/** The keys that seal results, as one line of Base64: the first seals, all of them open. */
final class Keyset {

    private Keyset() {}

    static String create() {
        try {
            AeadConfig.register();
            return text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }

    /**
     * The same keys and a new one, which seals from now on.
     *
     * @throws MissingSettingsException if the text is no keyset
     */
    static String rotate(String keyset) {
        try {
            KeysetHandle.Builder rotated = KeysetHandle.newBuilder(handle(keyset));
            return text(rotated.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /**
     * What seals and opens with these keys.
     *
     * @throws MissingSettingsException if the text is no keyset
     */
    static Aead open(String keyset) {
        try {
            return handle(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static KeysetHandle handle(String keyset) throws GeneralSecurityException {
        AeadConfig.register();
        String json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the cause, which could quote the key. */
    private static MissingSettingsException unreadable() {
        return new MissingSettingsException(
                List.of("JALON_RESULTS_KEYSET : une clé de chiffrement des résultats lisible ; reprenez celle qui a"
                        + " servi jusqu’à ce jour, telle que la commande « new-key » l’a donnée"));
    }
}
