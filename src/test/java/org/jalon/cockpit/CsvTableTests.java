package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    private static final List<Object> CELLS =
            Arrays.asList("=1+1", "Renée; \"R\"", LocalDate.of(2026, 2, 28), new BigDecimal("12.25"), null, -3L);

    @Test
    void a_belgian_excel_reads_it_as_it_is() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(out)) {
            table.row(CELLS);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff'=1+1;\"Renée; \"\"R\"\"\";28/02/2026;12,25;;-3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "−1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\tx"
            })
    void what_begins_like_a_formula_becomes_text(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conseiller1", "BC-2026-000001", "", "Phase 1, préliminaire", "a=b"})
    void other_text_stays(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo(text);
    }

    @Test
    void in_a_workbook_texts_are_texts_and_no_cell_is_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(out, "dossiers", CELLS.size())) {
            table.row(CELLS);
        }
        String sheet = sheet(out.toByteArray());
        assertThat(sheet)
                .contains("<c r=\"A1\" t=\"inlineStr\"><is><t>=1+1</t></is></c>")
                .contains("<v>12.25</v>")
                .doesNotContain("<f>");
    }

    static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("jalon", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
