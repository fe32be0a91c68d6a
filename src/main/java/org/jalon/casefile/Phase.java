package org.jalon.casefile;

/** The four phases of a bilan, in order (R5). */
public enum Phase {
    PRELIMINARY(1, "phase 1, préliminaire"),
    INVESTIGATION(2, "phase 2, investigation"),
    CONCLUSION(3, "phase 3, conclusion"),
    FOLLOW_UP(4, "phase 4, suivi");

    private final int number;
    private final String label;

    Phase(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** From 1 to 4. */
    public int number() {
        return number;
    }

    /** In French, for the screen. */
    public String label() {
        return label;
    }
}
