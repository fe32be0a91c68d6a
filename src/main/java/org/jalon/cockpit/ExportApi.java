package org.jalon.cockpit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.jalon.process.SignedIn;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and case list as files, for managers alone; written straight to the connection. */
@RestController
@RequestMapping("/camunda/api/jalon/suivi/export")
class ExportApi {

    /** The kinds of file; the name is what stands in the address. */
    enum Format {
        csv("text/csv;charset=UTF-8"),
        xlsx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private final FiguresExport figures;
    private final CaseExport cases;
    private final SignedIn signedIn;
    private final Clock clock;

    ExportApi(FiguresExport figures, CaseExport cases, SignedIn signedIn, Clock clock) {
        this.figures = figures;
        this.cases = cases;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping("chiffres.{format}")
    void figures(
            @PathVariable Format format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String counsellor,
            HttpServletResponse response)
            throws IOException {
        Filter filter = filter(from, to, counsellor);
        List<List<@Nullable Object>> rows = figures.rows(filter);
        Table table = table(format, "chiffres", filter, FiguresExport.WIDTH, response);
        figures.write(rows, table);
        table.close();
    }

    @GetMapping("dossiers.{format}")
    void cases(
            @PathVariable Format format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String counsellor,
            HttpServletResponse response)
            throws IOException {
        Filter filter = filter(from, to, counsellor);
        Table table = table(format, "dossiers", filter, CaseExport.COLUMNS.size(), response);
        cases.write(filter, table);
        // not closed when it fails: a file that broke off must not look whole
        table.close();
    }

    private Filter filter(@Nullable String from, @Nullable String to, @Nullable String counsellor) {
        signedIn.mustBeManager();
        return Filter.of(BilanCalendar.dateOf(clock.instant()), from, to, counsellor);
    }

    private static Table table(Format format, String name, Filter filter, int columns, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.%s\""
                        .formatted(name, filter.period().from(), filter.period().to(), format));
        OutputStream out = response.getOutputStream();
        return format == Format.csv ? new CsvTable(out) : new XlsxTable(out, name, columns);
    }
}
