package org.redvest.web.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.service.dispatch.query.DispatchViews;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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
import org.springframework.web.service.annotation.GetExchange;

/** Who is sent out of town by the organisations that one looks after: send more, and recall. */
@Controller
class DispatchPage {

    private static final int ROWS = 50;

    /** What the API tells of dispatches. */
    interface Queries {

        @GetExchange("/dispatches")
        DispatchViews dispatches(
                @RequestParam(required = false) @Nullable String organisationId,
                @RequestParam(required = false) @Nullable LocalDate on,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    /**
     * What became of one who was to be sent.
     *
     * @param code why they were not; empty where they were
     * @param detail the same in English
     * @param detailChinese the same in Chinese
     */
    record Outcome(String volunteerId, String code, String detail, String detailChinese) {

        /** Whether they are sent. */
        public boolean isSent() {
            return code.isEmpty();
        }
    }

    private final Queries queries;
    private final Ledger ledger;

    DispatchPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/desk/dispatches")
    String show(
            @RequestParam(name = "by", required = false) @Nullable String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        DispatchViews found = queries.dispatches(Typed.orNull(organisation), on, cursor, ROWS);
        model.addAttribute("done", "dispatched".equals(done) || "dispatch-recalled".equals(done) ? done : null);
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("now", Instant.now());
        model.addAttribute("sends", sends(me));
        model.addAttribute("own", own(me));
        return "dispatch/list";
    }

    private static boolean sends(SignedIn me) {
        return me.isAnyOf("organisation-manager", "district-officer", "city-officer") && me.may(Power.RUN_SHIFTS);
    }

    /** The code of the organisation for which somebody acts; null where that is none, or any. */
    private static @Nullable String own(SignedIn me) {
        return me.delegations().stream()
                .filter(held -> held.powers().contains(Power.RUN_SHIFTS))
                .map(SignedIn.Held::organisation)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(OrganisationId::code)
                .orElse(null);
    }

    @PostMapping("/desk/dispatches")
    String send(
            @RequestParam(Form.KEY) String key,
            @RequestParam String organisationId,
            @RequestParam String volunteers,
            @RequestParam String place,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam String task,
            @Visitor SignedIn me,
            Model model) {
        List<Outcome> outcomes = ledger.send(
                        key,
                        Typed.body()
                                .code("organisationId", organisationId)
                                .with("volunteers", numbers(volunteers))
                                .words("place", place)
                                .with("from", Moments.instant(from))
                                .with("until", Moments.instant(until))
                                .words("task", task)
                                .map(),
                        "/dispatches")
                .body()
                .path("volunteers")
                .valueStream()
                .map(one -> new Outcome(
                        one.path("volunteerId").asString(""),
                        one.path("code").asString(""),
                        one.path("detail").asString(""),
                        one.path("detailChinese").asString("")))
                .toList();
        if (outcomes.stream().allMatch(Outcome::isSent)) {
            return "redirect:/desk/dispatches?done=dispatched";
        }
        model.addAttribute("outcomes", outcomes);
        return "dispatch/outcomes";
    }

    /** One number in a line, or several. */
    private static List<String> numbers(String typed) {
        String given = Typed.orNull(typed);
        return given == null
                ? List.of()
                : Stream.of(given.split("[\\s,;、]+"))
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    @PostMapping("/desk/dispatches/{id}/recall")
    String recall(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", typed.get("reason")).map(), "/dispatches/{id}/recall", id);
        return "redirect:/desk/dispatches?done=dispatch-recalled";
    }
}
