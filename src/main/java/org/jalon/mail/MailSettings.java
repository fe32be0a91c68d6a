package org.jalon.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who Jalon writes as, and where it redirects to.
 *
 * @param from the sender's address, which bounces return to
 * @param fromName the sender's name, in every beneficiary's list of mails: it must not give the bilan away (R15)
 * @param redirections the right address for a request that is not a bilan (R3), where there is one
 */
@Validated
@ConfigurationProperties("jalon.mail")
public record MailSettings(
        @NotBlank @Email @Pattern(regexp = Recipient.PLAIN_ADDRESS)
        String from,

        @NotBlank @DefaultValue("Jalon") String fromName,
        @NotNull @DefaultValue Map<RedirectionReason, @Valid Redirection> redirections) {

    /** A service to turn to. */
    public record Redirection(
            @NotBlank String label, @NotNull URI url) {

        /** @throws IllegalArgumentException when the address is not one that a browser opens */
        public Redirection {
            if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
                throw new IllegalArgumentException(
                        "jalon.mail.redirections : une adresse commence par https:// (ou http://).");
            }
        }
    }

    /** @throws IllegalArgumentException when the sender's name would tell a bystander what the mails are about */
    public MailSettings {
        if (Discretion.givesAway(fromName)) {
            throw new IllegalArgumentException(
                    "jalon.mail.from-name : ce nom se lit dans la liste des courriels et révèle le bilan ; choisissez un nom neutre.");
        }
        redirections = Map.copyOf(redirections);
    }

    /** The domain of the sender's address, in which Message-IDs are made. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
