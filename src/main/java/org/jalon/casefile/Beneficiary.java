package org.jalon.casefile;

import org.jspecify.annotations.Nullable;

/**
 * The worker whose bilan it is.
 *
 * @param language fr, nl or en: the language of their mails
 */
public record Beneficiary(
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        String language) {

    /** Who stands in a case that was erased. */
    static final Beneficiary NOBODY = new Beneficiary("", "", "", null, "");

    Beneficiary at(String otherEmail) {
        return new Beneficiary(firstName, lastName, otherEmail, phone, language);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    @Override
    public String toString() {
        return "Beneficiary[not shown]"; // identities stay out of logs
    }
}
