package org.jalon.process;

/** The groups that the models and the rights know. */
public final class Groups {

    public static final String COUNSELLORS = "counsellors";
    public static final String MANAGERS = "managers";

    private Groups() {}
}
