package org.jalon.cockpit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX of one sheet; texts are text cells, which no spreadsheet takes for a formula. */
final class XlsxTable implements Table {

    private static final int ROWS_IN_MEMORY = 1000;
    private static final int WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxTable(OutputStream out, String name, int columns) {
        workbook = new Workbook(out, "Jalon", "1.0");
        sheet = workbook.newWorksheet(name);
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTH);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/MM/yyyy").set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.inlineString(row, column, cell.toString());
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
