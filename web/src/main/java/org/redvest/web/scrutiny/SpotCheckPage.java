package org.redvest.web.scrutiny;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.scrutiny.CheckOutcome;
import org.redvest.api.service.scrutiny.query.SpotCheckSample;
import org.redvest.api.service.scrutiny.query.SpotCheckView;
import org.redvest.api.service.scrutiny.query.SpotChecks;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Spot-checks (抽查, 民政部令第67号 Art. 21): announced before their seed can be known, drawn so that anybody draws the same, their
 * results for everybody to read.
 */
@Controller
class SpotCheckPage {

    private static final int ROWS = 50;

    /** Each has a form. */
    private static final int CHECKED = 20;

    /** Spot-checks, as the API tells them. */
    interface Queries {

        @GetExchange("/spot-checks")
        SpotChecks all(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

        @GetExchange("/spot-checks/{id}")
        SpotCheckView one(@PathVariable String id);

        @GetExchange("/spot-checks/{id}/sample")
        SpotCheckSample sample(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/spot-checks/{id}/check-list")
        SpotCheckSample checkList(
                @PathVariable String id,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;
    private final Reference reference;

    SpotCheckPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/spot-checks")
    String list(
            @RequestParam(required = false) @Nullable Long cursor, @ModelAttribute("frame") Frame frame, Model model) {
        SpotChecks found = queries.all(cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.divisions());
        return "scrutiny/spot-checks";
    }

    @PostMapping("/spot-checks")
    String announce(
            @RequestParam(Form.KEY) String key,
            @RequestParam String division,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam String perTenThousand,
            @RequestParam String seedSource,
            @RequestParam String seedFrom,
            @Visitor SignedIn me) {
        String announced = ledger.send(
                        key,
                        Typed.body()
                                .code("division", division)
                                .code("from", from)
                                .code("to", to)
                                .number("perTenThousand", perTenThousand)
                                .words("seedSource", seedSource)
                                .with("seedFrom", Moments.instant(seedFrom))
                                .map(),
                        "/spot-checks")
                .id();
        return to(announced, "announced");
    }

    @GetMapping("/spot-checks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        SpotCheckView check = queries.one(id);
        model.addAttribute("done", "announced".equals(done) || "drawn".equals(done) ? done : null);
        model.addAttribute("check", check);
        model.addAttribute("scrutinises", scrutinises(frame.me(), check));
        if (check.seed() != null) {
            SpotCheckSample sample = queries.sample(id, cursor, ROWS);
            model.addAttribute("sample", sample);
            model.addAttribute("next", Links.next(frame, sample.nextCursor()));
        }
        return "scrutiny/spot-check";
    }

    private static boolean scrutinises(@Nullable SignedIn me, SpotCheckView check) {
        return me != null
                && me.isAnyOf("city-officer", "district-officer")
                && me.mayIn(check.division(), Power.SCRUTINISE);
    }

    /** Of which was drawn: with it, anybody draws again. */
    @GetMapping("/spot-checks/{id}/population.csv")
    void population(@PathVariable String id, HttpServletResponse response) {
        ledger.passCsv(response, "population.csv", "/spot-checks/{id}/population", id);
    }

    @PostMapping("/spot-checks/{id}/drawing")
    String draw(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String seed,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("seed", seed).map(), "/spot-checks/{id}/drawing", id);
        return to(id, "drawn");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/spot-checks/{id}", id) + "?done=" + done;
    }

    /** The sample with the volunteers' numbers, for those who ask them. */
    @GetMapping("/spot-checks/{id}/check-list")
    String checkList(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        SpotCheckSample sample = queries.checkList(id, cursor, CHECKED);
        SpotCheckView check = queries.one(id);
        model.addAttribute("done", "checked".equals(done) ? done : null);
        model.addAttribute("check", check);
        model.addAttribute("sample", sample);
        model.addAttribute("outcomes", CheckOutcome.values());
        model.addAttribute("scrutinises", scrutinises(me, check));
        model.addAttribute("next", Links.next(frame, sample.nextCursor()));
        return "scrutiny/check-list";
    }

    /** Says what was found of a record, and goes back to the page of the list on which it is. */
    @PostMapping("/spot-checks/{id}/records/{record}")
    String check(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam String note,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            RedirectAttributes back) {
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", volunteerId)
                        .code("outcome", outcome)
                        .words("note", note)
                        .map(),
                "/spot-checks/{id}/records/{record}/result",
                id,
                record);
        if (Typed.orNull(cursor) != null) {
            back.addAttribute("cursor", cursor);
        }
        back.addAttribute("done", "checked");
        return "redirect:" + Links.to("/spot-checks/{id}/check-list", id);
    }
}
