package org.redvest.web.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.ranking.query.Attribution;
import org.redvest.api.open.ranking.query.Measure;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.api.open.ranking.query.RankingLevel;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The ranking of districts or streets, as a table, as a picture, and with the rule in words. */
@Controller
class RankingPage {

    /** The ranking, as the API tells it. */
    interface Queries {

        @GetExchange("/rankings")
        Ranking rank(
                @RequestParam RankingLevel level,
                @RequestParam Measure measure,
                @RequestParam Attribution attribution,
                @RequestParam(required = false) @Nullable LocalDate from,
                @RequestParam(required = false) @Nullable LocalDate to);
    }

    private final Queries queries;

    RankingPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
    }

    @GetMapping("/rankings")
    String show(
            @RequestParam(defaultValue = "DISTRICT") RankingLevel level,
            @RequestParam(defaultValue = "MINUTES") Measure measure,
            @RequestParam(defaultValue = "SERVICE") Attribution attribution,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        Ranking ranking = queries.rank(level, measure, attribution, from, to);
        model.addAttribute("ranking", ranking);
        model.addAttribute("levels", RankingLevel.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("attributions", Attribution.values());
        model.addAttribute("bars", Bars.of(ranking.entries(), Ranking.Entry::name, entry -> switch (measure) {
            case PERSONS -> entry.persons();
            case PERSON_TIMES -> entry.personTimes();
            case MINUTES -> entry.minutes();
            case MINUTES_PER_1000_RESIDENTS ->
                entry.minutesPer1000Residents() == null ? 0 : entry.minutesPer1000Residents();
        }));
        return "ranking/ranking";
    }
}
