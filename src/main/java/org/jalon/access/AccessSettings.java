package org.jalon.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How beneficiaries come to their own pages.
 *
 * @param publicUrl where the application is seen from outside, such as {@code https://jalon.centre.example}; checked
 *     before the start
 * @param link how long a personal link opens
 * @param session how long a browser that came in by a link stays in
 * @param confirmed how long a one-time code lets a browser do more than look
 * @param code how long a one-time code can be typed, from the sending of its mail
 * @param tries how often a one-time code can be typed wrongly
 */
@Validated
@ConfigurationProperties("jalon.access")
public record AccessSettings(
        @NotNull URI publicUrl,
        @NotNull @DefaultValue("60d") Duration link,
        @NotNull @DefaultValue("12h") Duration session,
        @NotNull @DefaultValue("30m") Duration confirmed,
        @NotNull @DefaultValue("10m") Duration code,
        @DefaultValue("5") @Positive int tries) {

    /** @throws IllegalArgumentException when nobody could come in */
    public AccessSettings {
        if (!isPositive(link) || !isPositive(session) || !isPositive(confirmed) || !isPositive(code)) {
            throw new IllegalArgumentException("jalon.access : les durées sont plus grandes que zéro.");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    /** The whole address of a page, such as {@code /mon-bilan}. */
    public URI page(String path) {
        String root = publicUrl.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }
}
