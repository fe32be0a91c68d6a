package org.jalon.process.form;

import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/** A form that cannot be accepted; the message is one French sentence for the person who filled it in. */
public final class FormRefused extends BadUserRequestException {

    private final @Nullable String field;

    public FormRefused(@Nullable String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Key of the field that the sentence is about; null when it is about the whole form. */
    public @Nullable String field() {
        return field;
    }
}
