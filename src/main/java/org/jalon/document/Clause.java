package org.jalon.document;

import java.util.List;

/**
 * An article of the convention.
 *
 * @param id names it within the document
 */
record Clause(String id, String title, List<String> lines) {

    Clause(String id, String title, String... sentences) {
        this(
                id,
                Typography.french(title),
                List.of(sentences).stream().map(Typography::french).toList());
    }
}
