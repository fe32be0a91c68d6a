package org.jalon.results;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jalon.platform.MissingSettingsException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the keys that seal results come from: the environment, a file, or for the demonstration a file it makes itself. */
@Configuration(proxyBeanMethods = false)
public class ResultsKeys {

    private static final String KEYSET = "JALON_RESULTS_KEYSET";
    private static final String KEYSET_FILE = "JALON_RESULTS_KEYSET_FILE";

    /** A new keyset as one line of Base64, fit for an environment variable. */
    public static String newKeyset() {
        return Keyset.create();
    }

    /**
     * Adds a key that seals from now on to those in use; what they have sealed stays readable.
     *
     * @param environment where the keyset, or the file that holds it, is set
     * @return what to tell the operator: the new keyset, unless the file was written
     * @throws MissingSettingsException if neither is set, or it is no keyset
     */
    public static String rotate(Map<String, String> environment) {
        String file = environment.getOrDefault(KEYSET_FILE, "");
        if (file.isBlank()) {
            return Keyset.rotate(environment.getOrDefault(KEYSET, ""));
        }
        KeysetFile.write(Path.of(file), Keyset.rotate(read(Path.of(file))));
        return "Une nouvelle clé scelle désormais les résultats ; les précédentes les ouvrent encore. Jalon la reprend sans"
                + " redémarrer.";
    }

    @Bean
    Sealer sealer(ResultsSettings settings) {
        return new Sealer(keys(settings));
    }

    private static Supplier<Aead> keys(ResultsSettings settings) {
        if (isSet(settings.keyset())) {
            Aead fixed = Keyset.open(String.valueOf(settings.keyset()));
            return () -> fixed;
        }
        Path given = settings.keysetFile();
        Path file = given == null ? settings.demoKeysetFile() : given;
        if (file == null) {
            throw new MissingSettingsException(List.of(KEYSET + " : la clé de chiffrement des résultats"));
        }
        if (file.equals(settings.demoKeysetFile()) && !Files.exists(file)) {
            KeysetFile.write(file, Keyset.create());
        }
        if (!Files.isReadable(file)) {
            throw new MissingSettingsException(List.of(
                    KEYSET_FILE + " : un fichier que Jalon peut lire ; celui-ci manque ou est fermé : " + file));
        }
        return new KeysetFile(file);
    }

    private static boolean isSet(@Nullable String keyset) {
        return keyset != null && !keyset.isBlank();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read: " + file, e);
        }
    }
}
