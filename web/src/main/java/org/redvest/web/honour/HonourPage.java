package org.redvest.web.honour;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.honour.wall.query.Honours;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The honour wall (光荣榜): who was commended, brands, stories; and a round of commendation, to whose candidates anybody may object. */
@Controller
class HonourPage {

    private static final int ROWS = 40;
    private static final int ROUNDS = 10;

    private final HonourQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    HonourPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(HonourQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/honours")
    String wall(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable HonourKind kind,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Honours found = queries.wall(Typed.orNull(division), year, kind, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute(
                "rounds", queries.rounds(Typed.orNull(division), null, ROUNDS).rounds());
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("kinds", HonourKind.values());
        return "honour/wall";
    }

    @GetMapping("/honours/rounds/{id}")
    String round(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CommendationRoundView round = queries.round(id);
        model.addAttribute("done", "candidate-objected".equals(done) ? done : null);
        model.addAttribute("round", round);
        model.addAttribute("titles", titles(round));
        if (round.isAnnounced()) {
            Candidates found = queries.candidates(id, category, true, cursor, ROWS);
            model.addAttribute("announced", found.candidates());
            model.addAttribute("next", Links.next(frame, found.nextCursor()));
        }
        return "honour/round";
    }

    /** What its categories are called, by their numbers. */
    static Map<Integer, String> titles(CommendationRoundView round) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        round.categories().forEach(category -> titles.put(category.number(), category.title()));
        return titles;
    }

    @GetMapping("/honours/rounds/{id}/objection")
    String object(
            @PathVariable String id,
            @RequestParam(name = "candidate", required = false) @Nullable String candidate,
            @Visitor SignedIn me,
            Model model) {
        model.addAttribute("round", queries.round(id));
        model.addAttribute("candidate", candidate);
        return "honour/objection";
    }

    @PostMapping("/honours/rounds/{id}/objection")
    String object(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String candidateId,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("candidateId", candidateId)
                        .words("reason", reason)
                        .map(),
                "/commendation-rounds/{id}/objections",
                id);
        return "redirect:" + Links.to("/honours/rounds/{id}", id) + "?done=candidate-objected";
    }

    /** Brands and themes as they were on a day. */
    @GetMapping("/brands")
    String brands(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable BrandKind kind,
            @RequestParam(required = false) @Nullable BrandLevel level,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Brands found = queries.brands(Typed.orNull(division), kind, level, day, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("kinds", BrandKind.values());
        model.addAttribute("levels", BrandLevel.values());
        return "honour/brands";
    }

    @GetMapping("/stories")
    String stories(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Stories found = queries.stories(Typed.orNull(division), year, cursor, ROWS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        return "honour/stories";
    }

    @GetMapping("/stories/{id}")
    String story(@PathVariable String id, Model model) {
        model.addAttribute("story", queries.story(id));
        return "honour/story";
    }
}
