package org.jalon.results;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of the results come from.
 *
 * @param keyset a Tink keyset as Base64 of its JSON, from the environment; no default
 * @param demoKeysetFile where the demonstration keeps a key that it makes itself
 */
@ConfigurationProperties("jalon.results")
record ResultsSettings(@Nullable String keyset, @Nullable Path demoKeysetFile) {

    @Override
    public String toString() {
        return "ResultsSettings[not shown]";
    }
}
