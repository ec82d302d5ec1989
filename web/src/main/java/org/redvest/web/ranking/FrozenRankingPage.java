package org.redvest.web.ranking;

import java.time.Year;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.open.ranking.Attribution;
import org.redvest.api.open.ranking.Measure;
import org.redvest.api.open.ranking.RankingLevel;
import org.redvest.api.open.ranking.query.Errata;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Rankings that were frozen (定格排行): published for good, with what is known better since beside them. */
@Controller
class FrozenRankingPage {

    private static final int ROWS = 50;

    /** Frozen rankings, as the API tells them. */
    interface Queries {

        @GetExchange("/frozen-rankings")
        FrozenRankings all(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/frozen-rankings/{id}")
        FrozenRanking one(@PathVariable String id);

        @GetExchange("/frozen-rankings/{id}/errata")
        Errata errata(@PathVariable String id);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    FrozenRankingPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/rankings/frozen")
    String list(
            @RequestParam(required = false) @Nullable Long cursor, @ModelAttribute("frame") Frame frame, Model model) {
        FrozenRankings found = queries.all(cursor, ROWS);
        SignedIn me = frame.me();
        Map<String, String> where =
                me != null && frame.isOfficer() ? reference.where(me, Power.PUBLISH_RANKINGS) : Map.of();
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("where", where);
        model.addAttribute("levels", RankingLevel.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("attributions", Attribution.values());
        model.addAttribute("lastYear", Year.now(CivilTime.ZONE).getValue() - 1);
        return "ranking/frozen-list";
    }

    @PostMapping("/rankings/frozen")
    String freeze(
            @RequestParam(Form.KEY) String key,
            @RequestParam String title,
            @RequestParam String level,
            @RequestParam String measure,
            @RequestParam String attribution,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam String within,
            @Visitor SignedIn me) {
        String frozen = ledger.send(
                        key,
                        Typed.body()
                                .words("title", title)
                                .code("level", level)
                                .code("measure", measure)
                                .code("attribution", attribution)
                                .code("from", from)
                                .code("to", to)
                                .code("within", within)
                                .map(),
                        "/frozen-rankings")
                .id();
        return "redirect:" + Links.to("/rankings/frozen/{id}", frozen) + "?done=frozen";
    }

    @GetMapping("/rankings/frozen/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", "frozen".equals(done) ? done : null);
        model.addAttribute("ranking", queries.one(id));
        model.addAttribute("errata", queries.errata(id));
        return "ranking/frozen";
    }
}
