package org.jalon.results;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of the results come from.
 *
 * @param keyset a Tink keyset as Base64 of its JSON, from the environment; no default
 * @param keysetFile a file that holds such a keyset and may be replaced while the application runs
 * @param demoKeysetFile where the demonstration keeps a key that it makes itself
 */
@ConfigurationProperties("jalon.results")
record ResultsSettings(
        @Nullable String keyset,
        @Nullable Path keysetFile,
        @Nullable Path demoKeysetFile) {

    ResultsSettings {
        // an environment variable that is set to nothing
        keysetFile = keysetFile == null || keysetFile.toString().isBlank() ? null : keysetFile;
    }

    @Override
    public String toString() {
        return "ResultsSettings[not shown]";
    }
}
