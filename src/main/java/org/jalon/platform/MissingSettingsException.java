package org.jalon.platform;

import java.util.List;

/** The environment lacks what the application cannot start without, or has it in an unusable form. */
public final class MissingSettingsException extends RuntimeException {

    private final List<String> missing;

    /**
     * @param missing one French line per setting: its environment variable and what it is
     */
    public MissingSettingsException(List<String> missing) {
        super("Réglages manquants : " + String.join(" ; ", missing));
        this.missing = List.copyOf(missing);
    }

    List<String> missing() {
        return missing;
    }
}
