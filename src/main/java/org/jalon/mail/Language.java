package org.jalon.mail;

import java.util.Locale;

/** The languages in which a beneficiary can be written to. */
public enum Language {
    FR,
    NL,
    EN;

    /**
     * The language of a two-letter code such as {@code fr}.
     *
     * @throws IllegalArgumentException when Jalon does not write that language
     */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("Unknown language");
    }

    /** The two-letter code, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language as it is written in Belgium, such as {@code fr-BE}. */
    public Locale locale() {
        return new Locale.Builder().setLanguage(code()).setRegion("BE").build();
    }
}
