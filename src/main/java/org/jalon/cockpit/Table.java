package org.jalon.cockpit;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written row by row, so that a long one never stands in memory; closing it ends it. */
interface Table extends Closeable {

    /** Each cell is a String, a LocalDate, a Number or null. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
