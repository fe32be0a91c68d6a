package org.jalon.appointment;

/** How the two meet. */
public enum AppointmentMode {
    IN_PERSON("en présence"),
    VIDEO("en visioconférence"),
    PHONE("par téléphone");

    private final String label;

    AppointmentMode(String label) {
        this.label = label;
    }

    /** In French, for the screen. */
    public String label() {
        return label;
    }
}
