package org.jalon.cockpit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A CSV that a Belgian Excel opens as it is: semicolons, a byte order mark, days as dd/MM/yyyy, decimal commas. */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What spreadsheets take for the beginning of a formula, in full width too, behind whatever they skip. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\u2212].*|^[\t\r\n].*", Pattern.DOTALL);

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, FORMAT);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(text(cell));
        }
        printer.println();
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return French.day(day);
        }
        if (cell instanceof Number number) {
            return number.toString().replace('.', ',');
        }
        return harmless(cell.toString());
    }

    /** A text that begins like a formula is given an apostrophe, which makes every spreadsheet take it for text. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
