package org.redvest.web.honour;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.query.CandidateObjections;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.CommendationRounds;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Renewal;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Running rounds of commendation: opened, nominated for, fixed, reviewed, announced, concluded. */
@Controller
class CommendationDeskPage {

    /** Each has a box. */
    private static final int ROWS = 50;

    private static final int ROUNDS = 20;

    /** Rows for categories on the form: more are opened through the API. */
    private static final int CATEGORIES = 8;

    private static final Set<String> DONE = Set.of(
            "round-opened",
            "round-frozen",
            "round-reviewed",
            "round-announced",
            "round-cancelled",
            "candidate-objection-decided",
            "award-revoked");

    private final HonourQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    CommendationDeskPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(HonourQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/office/commendations")
    String list(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CommendationRounds found = queries.rounds(null, cursor, ROUNDS);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.where(me, Power.RUN_COMMENDATIONS));
        model.addAttribute("kinds", CandidateKind.values());
        model.addAttribute("rows", IntStream.rangeClosed(1, CATEGORIES).boxed().toList());
        return "honour/desk";
    }

    @PostMapping("/office/commendations")
    String open(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        String id = ledger.send(
                        key,
                        Typed.body()
                                .words("title", typed.get("title"))
                                .code("division", typed.get("division"))
                                .words("basis", typed.get("basis"))
                                .code("from", typed.get("from"))
                                .code("to", typed.get("to"))
                                .with("categories", categories(typed))
                                .with("nominationsUntil", Moments.instant(typed.get("nominationsUntil")))
                                .number("noticeWorkingDays", typed.get("noticeWorkingDays"))
                                .map(),
                        "/commendation-rounds")
                .id();
        return "redirect:" + Links.to("/office/commendations/{id}", id) + "?done=round-opened";
    }

    /** Rows without a title are left out. */
    private static List<Map<String, Object>> categories(Map<String, String> typed) {
        return IntStream.rangeClosed(1, CATEGORIES)
                .filter(row -> Typed.orNull(typed.get("title-" + row)) != null)
                .mapToObj(row -> Typed.body()
                        .code("kind", typed.get("kind-" + row))
                        .words("title", typed.get("title-" + row))
                        .number("quota", typed.get("quota-" + row))
                        .number("leastMinutes", typed.get("leastMinutes-" + row))
                        .with("reusableHours", typed.containsKey("reusableHours-" + row))
                        .map())
                .toList();
    }

    @GetMapping("/office/commendations/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        CommendationRoundView round = queries.round(id);
        if (round.step() == CommendationStep.CONCLUDING) {
            Renewal.soon(response);
        }
        Candidates found = queries.candidates(id, category, false, cursor, ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("round", round);
        model.addAttribute("titles", HonourPage.titles(round));
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("runs", runs(me, round));
        return "honour/run";
    }

    private static boolean runs(SignedIn me, CommendationRoundView round) {
        return me.isAnyOf("city-officer", "district-officer") && me.mayIn(round.division(), Power.RUN_COMMENDATIONS);
    }

    /** The whole list, as the API has it. */
    @GetMapping("/office/commendations/{id}/candidates.csv")
    void csv(@PathVariable String id, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.passCsv(response, "candidates.csv", "/commendation-rounds/{id}/candidates", id);
    }

    @PostMapping("/office/commendations/{id}/{step:freeze|announcement|conclusion}")
    String step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(Form.KEY) String key,
            @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/commendation-rounds/{id}/{step}", id, step);
        String address = "redirect:" + Links.to("/office/commendations/{id}", id);
        return switch (step) {
            case "freeze" -> address + "?done=round-frozen";
            case "announcement" -> address + "?done=round-announced";
            default -> address;
        };
    }

    @PostMapping("/office/commendations/{id}/cancellation")
    String cancel(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/commendation-rounds/{id}/cancellation", id);
        return "redirect:" + Links.to("/office/commendations/{id}", id) + "?done=round-cancelled";
    }

    @PostMapping("/office/commendations/{id}/reviews")
    String review(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable List<String> candidates,
            @RequestParam(required = false) @Nullable String recommended,
            @RequestParam String reason,
            @Visitor SignedIn me,
            Model model) {
        List<Outcome> outcomes = Outcome.of(
                ledger.send(
                                key,
                                Typed.body()
                                        .with("candidates", candidates == null ? List.of() : candidates)
                                        .with("recommended", recommended == null ? null : Boolean.valueOf(recommended))
                                        .words("reason", reason)
                                        .map(),
                                "/commendation-rounds/{id}/reviews",
                                id)
                        .body(),
                "candidates",
                "candidateId");
        return outcomes.stream().allMatch(Outcome::isDone)
                ? "redirect:" + Links.to("/office/commendations/{id}", id) + "?done=round-reviewed"
                : told(id, outcomes, model);
    }

    /** What became of each, where it is not the same for all. */
    private String told(String id, List<Outcome> outcomes, Model model) {
        model.addAttribute("round", queries.round(id));
        model.addAttribute("outcomes", outcomes);
        return "honour/outcomes";
    }

    @GetMapping("/office/commendations/{id}/nominations")
    String nominate(@PathVariable String id, @Visitor SignedIn me, Model model) {
        CommendationRoundView round = queries.round(id);
        Map<String, String> categories = new LinkedHashMap<>();
        HonourPage.titles(round).forEach((number, title) -> categories.put(number.toString(), title));
        model.addAttribute("round", round);
        model.addAttribute("categories", categories);
        model.addAttribute(
                "own",
                me.delegations().stream()
                        .map(SignedIn.Held::organisation)
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null));
        return "honour/nominate";
    }

    @PostMapping("/office/commendations/{id}/nominations")
    String nominate(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me,
            Model model) {
        return told(
                id,
                Outcome.of(
                        ledger.send(
                                        key,
                                        Typed.body()
                                                .code("organisationId", typed.get("organisationId"))
                                                .number("category", typed.get("category"))
                                                .with("nominees", nominees(typed.getOrDefault("nominees", "")))
                                                .map(),
                                        "/commendation-rounds/{id}/nominations",
                                        id)
                                .body(),
                        "nominees",
                        "nominee"),
                model);
    }

    /** One a line: a number, and after it what they did. */
    private static List<Map<String, Object>> nominees(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", 2))
                .map(parts -> Typed.body()
                        .code("nominee", parts[0])
                        .words("deeds", parts.length > 1 ? parts[1] : null)
                        .map())
                .toList();
    }

    @GetMapping("/office/commendations/{id}/objections")
    String objections(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CommendationRoundView round = queries.round(id);
        CandidateObjections found = queries.objections(id, cursor, ROWS);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("round", round);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("runs", runs(me, round));
        return "honour/objections";
    }

    @PostMapping("/office/commendations/{id}/objections/{objection}/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String objection,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String upheld,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .with("upheld", upheld == null ? null : Boolean.valueOf(upheld))
                        .words("reason", reason)
                        .map(),
                "/commendation-rounds/{id}/objections/{objection}/decision",
                id,
                objection);
        return "redirect:" + Links.to("/office/commendations/{id}/objections", id)
                + "?done=candidate-objection-decided";
    }

    @GetMapping("/office/commendations/{id}/awards/{candidate}")
    String award(@PathVariable String id, @PathVariable String candidate, @Visitor SignedIn me, Model model) {
        model.addAttribute("round", queries.round(id));
        model.addAttribute("candidate", candidate);
        return "honour/revoke";
    }

    @PostMapping("/office/commendations/{id}/awards/{candidate}")
    String revoke(
            @PathVariable String id,
            @PathVariable String candidate,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body().words("reason", reason).map(),
                "/commendation-rounds/{id}/awards/{candidate}/revocation",
                id,
                candidate);
        return "redirect:" + Links.to("/office/commendations/{id}", id) + "?done=award-revoked";
    }
}
