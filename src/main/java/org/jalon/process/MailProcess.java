package org.jalon.process;

/** The names of processes/courriel.bpmn that code needs (process.md). */
public final class MailProcess {

    public static final String KEY = "courriel";

    /** The first try and one for each pause that the model draws; then a manager decides. */
    public static final int TRIES = 8;

    public static final Variable<String> MAIL_ID = Variable.text("mailId");

    private MailProcess() {}
}
