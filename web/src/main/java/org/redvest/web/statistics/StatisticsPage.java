package org.redvest.web.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.service.series.query.ProjectStatistics;
import org.redvest.web.disclosure.DisclosureQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** A year of the city by its districts, as pictures and as a table; and what a service category had in it. */
@Controller
class StatisticsPage {

    private static final MonthDay LAST = MonthDay.of(12, 31);

    /** What the API tells everybody of a range of dates. */
    interface Queries {

        @GetExchange("/rankings?level=DISTRICT&measure=MINUTES&attribution=SERVICE")
        Ranking districts(@RequestParam LocalDate from, @RequestParam LocalDate to);

        @GetExchange("/projects/statistics")
        ProjectStatistics projects(@RequestParam LocalDate from, @RequestParam LocalDate to);
    }

    private final Queries queries;
    private final DisclosureQueries disclosure;
    private final Reference reference;

    StatisticsPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.disclosure = ledger.queries(DisclosureQueries.class);
        this.reference = reference;
    }

    @GetMapping("/statistics")
    String show(
            @RequestParam(required = false) @Nullable Year year,
            @RequestParam(required = false) @Nullable String category,
            Model model) {
        Year shown = year == null ? Year.now(CivilTime.ZONE) : year;
        LocalDate from = shown.atDay(1);
        LocalDate to = shown.atMonthDay(LAST);
        Ranking ranking = queries.districts(from, to);
        ProjectStatistics projects = queries.projects(from, to);
        List<Ranking.Entry> districts = ranking.entries();
        Map<String, ProjectStatistics.District> planned = projects.districts().stream()
                .collect(Collectors.toMap(ProjectStatistics.District::division, Function.identity()));
        model.addAttribute("year", shown);
        model.addAttribute("ranking", ranking);
        model.addAttribute("projects", projects);
        model.addAttribute("planned", planned);
        model.addAttribute("minutes", Bars.of(districts, Ranking.Entry::name, Ranking.Entry::minutes));
        model.addAttribute("persons", Bars.of(districts, Ranking.Entry::name, Ranking.Entry::persons));
        model.addAttribute(
                "totals",
                disclosure
                        .records(null, from, to, null, Typed.orNull(category), null, 1)
                        .totals());
        model.addAttribute("categories", reference.categories());
        return "statistics/statistics";
    }
}
