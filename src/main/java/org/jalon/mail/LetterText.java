package org.jalon.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail in words: the one source of its plain text and of its HTML. */
record LetterText(
        String language,
        String subject,
        String title,
        String greeting,
        List<Block> blocks,
        String signOff,
        String signature,
        String footer) {

    /** A paragraph, with rows of label and value or a link below it. */
    record Block(String text, List<Row> rows, @Nullable Link link) {

        static Block of(String text) {
            return new Block(text, List.of(), null);
        }
    }

    record Row(String label, String value) {}

    record Link(String label, String url) {}
}
