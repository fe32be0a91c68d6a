package org.jalon.process;

/** The names of processes/courriel.bpmn that code needs (process.md). */
public final class MailProcess {

    public static final String KEY = "courriel";

    public static final Variable<String> MAIL_ID = Variable.text("mailId");

    private MailProcess() {}
}
