package org.jalon.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the application behaves on the network.
 *
 * @param secureCookies whether cookies travel through HTTPS alone; only a trial without HTTPS says no
 * @param sessionIdle how long a session lives without a request
 * @param sessionLimit how long a session lives at most, whatever happens in it: an open Tasklist asks all by itself
 * @param maxBody the largest body of a request
 * @param bodyTime how long a client may take to send it
 * @param secret what marks of known browsers are signed with; blank: a new one at each start
 */
@Validated
@ConfigurationProperties("jalon.web")
public record WebSettings(
        @DefaultValue("true") boolean secureCookies,
        @NotNull @DefaultValue("60m") Duration sessionIdle,
        @NotNull @DefaultValue("12h") Duration sessionLimit,
        @NotNull @DefaultValue("1MB") DataSize maxBody,
        @NotNull @DefaultValue("30s") Duration bodyTime,
        @NotNull @DefaultValue("") String secret) {

    /** @throws IllegalArgumentException when a limit would let nobody in */
    public WebSettings {
        if (!isPositive(sessionIdle) || !isPositive(sessionLimit) || !isPositive(bodyTime) || maxBody.toBytes() <= 0) {
            throw new IllegalArgumentException("jalon.web : les durées et les tailles sont plus grandes que zéro.");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    @Override
    public String toString() {
        return "WebSettings[not shown]";
    }
}
