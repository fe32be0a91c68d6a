package org.jalon.casefile;

/** The four phases of a bilan, in order (R5). */
public enum Phase {
    PRELIMINARY("phase 1, préliminaire"),
    INVESTIGATION("phase 2, investigation"),
    CONCLUSION("phase 3, conclusion"),
    FOLLOW_UP("phase 4, suivi");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** In French, for the screen. */
    public String label() {
        return label;
    }
}
