package org.jalon.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom the beneficiary has opened their synthesis (R10).
 *
 * @param recipient as the beneficiary wrote it
 * @param withdrawnAt null while it is not withdrawn
 * @param uses when a document was fetched, newest first; at most the last {@link Shares#LISTED_USES}
 */
public record Share(
        String id,
        SynthesisScope scope,
        String recipient,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        List<Instant> uses) {

    public boolean isOpen(Instant now) {
        return withdrawnAt == null && expiresAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "Share[" + id + "]";
    }
}
