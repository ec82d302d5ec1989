package org.redvest.web.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.Ranking;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Bars;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The ranking of divisions or organisations, as a table, as a picture, and with the rule in words. */
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
                @RequestParam(required = false) @Nullable LocalDate to,
                @RequestParam(required = false) @Nullable String within);
    }

    private final Queries queries;
    private final Reference reference;

    RankingPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.reference = reference;
    }

    @GetMapping("/rankings")
    String show(
            @RequestParam(defaultValue = "DISTRICT") RankingLevel level,
            @RequestParam(defaultValue = "MINUTES") Measure measure,
            @RequestParam(defaultValue = "SERVICE") Attribution attribution,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String within,
            Model model) {
        Ranking ranking = queries.rank(level, measure, attribution, from, to, Typed.orNull(within));
        model.addAttribute("ranking", ranking);
        model.addAttribute("divisions", reference.filters(Typed.orNull(within)));
        model.addAttribute("beneath", beneath(level));
        model.addAttribute("levels", RankingLevel.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("attributions", Attribution.values());
        model.addAttribute("bars", Bars.of(ranking.entries(), Ranking.Entry::name, entry -> switch (measure) {
            case PERSONS -> entry.persons();
            case ACTIVE_PERSONS -> entry.activePersons();
            case PERSON_TIMES -> entry.personTimes();
            case MINUTES -> entry.minutes();
            case MINUTES_PER_1000_RESIDENTS ->
                entry.minutesPer1000Residents() == null ? 0 : entry.minutesPer1000Residents();
        }));
        return "ranking/ranking";
    }

    /** The level to which an entry leads; null where none lies beneath. */
    private static @Nullable RankingLevel beneath(RankingLevel level) {
        return switch (level) {
            case CITY -> RankingLevel.DISTRICT;
            case DISTRICT -> RankingLevel.STREET;
            case STREET -> RankingLevel.COMMUNITY;
            case COMMUNITY, ORGANISATION -> null;
        };
    }
}
