package org.jalon.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jalon.casefile.Phase;
import org.jalon.process.SignedIn;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit's page and section ask for; for managers alone, behind the webapps' own door. */
@RestController
@RequestMapping("/camunda/api/jalon/suivi")
class FiguresApi {

    /** The whole page. */
    record Figures(
            LocalDate today,
            Period period,
            @Nullable String counsellor,
            List<String> counsellors,
            List<String> ages,
            List<Statistics.PhaseAges> phases,
            List<Worklists.Figure> late,
            Worklists.Ahead ahead,
            List<Worklists.Load> load,
            List<Statistics.Rate> rates,
            long failedMails) {}

    /** The section of the dashboard. */
    record Summary(List<Worklists.Figure> late, List<Worklists.Figure> due, long failedMails) {}

    record Retry(boolean twiceAccepted) {}

    private final Statistics statistics;
    private final Worklists worklists;
    private final CaseList caseList;
    private final FailedMails failedMails;
    private final Diagram diagram;
    private final SignedIn signedIn;
    private final Clock clock;

    FiguresApi(
            Statistics statistics,
            Worklists worklists,
            CaseList caseList,
            FailedMails failedMails,
            Diagram diagram,
            SignedIn signedIn,
            Clock clock) {
        this.statistics = statistics;
        this.worklists = worklists;
        this.caseList = caseList;
        this.failedMails = failedMails;
        this.diagram = diagram;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GetMapping("chiffres")
    Figures figures(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String counsellor) {
        signedIn.mustBeManager();
        Filter filter = Filter.of(today(), from, to, counsellor);
        return new Figures(
                filter.today(),
                filter.period(),
                filter.counsellor(),
                worklists.counsellors(filter),
                Arrays.stream(Age.values()).map(Age::label).toList(),
                statistics.phases(filter),
                worklists.late(filter),
                worklists.ahead(filter),
                worklists.load(filter),
                statistics.rates(filter),
                failedMails.count(filter));
    }

    @GetMapping("resume")
    Summary summary() {
        signedIn.mustBeManager();
        Filter filter = Filter.of(today(), null, null, null);
        return new Summary(worklists.late(filter), worklists.ahead(filter).kinds(), failedMails.count(filter));
    }

    @GetMapping("phases")
    List<Diagram.PhaseAge> phases() {
        signedIn.mustBeManager();
        return diagram.phases(today());
    }

    @GetMapping("dossiers")
    CaseList.Page cases(
            @RequestParam CaseGroup group,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable Age age,
            @RequestParam(required = false) @Nullable Integer week,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String counsellor,
            @RequestParam(defaultValue = "0") int page) {
        signedIn.mustBeManager();
        return caseList.page(
                new CaseList.Choice(group, phase, age),
                Filter.of(today(), from, to, counsellor).inWeek(week),
                page);
    }

    @GetMapping("courriels")
    FailedMails.Page mails(
            @RequestParam(required = false) @Nullable String counsellor, @RequestParam(defaultValue = "0") int page) {
        signedIn.mustBeManager();
        return failedMails.page(Filter.of(today(), null, null, counsellor), page);
    }

    @PostMapping("courriels/{id}/relance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, @RequestBody Retry retry) {
        signedIn.mustBeManager();
        failedMails.retry(id, retry.twiceAccepted());
    }

    private LocalDate today() {
        return BilanCalendar.dateOf(clock.instant());
    }
}
