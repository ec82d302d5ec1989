package org.redvest.web.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.query.Commitments.Commitment;
import org.redvest.api.service.shift.query.OpenShifts;
import org.redvest.api.service.shift.query.ShiftView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Receipt;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.redvest.web.tiles.Tiles;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of what one can take, by the place and the day, and no grid; one shift; and what one does about it. */
@Controller
class ShiftPage {

    private static final int ROWS = 30;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** What the next page says was done, by the last part of the operation's address. */
    private static final Map<String, String> DONE = Map.of(
            "withdrawal", "withdrawn",
            "acceptance", "accepted",
            "declination", "declined",
            "check-ins", "checked-in",
            "check-outs", "checked-out");

    private final ShiftQueries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final Tiles tiles;

    ShiftPage(Ledger ledger, Reference reference, Tiles tiles) {
        this.queries = ledger.queries(ShiftQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.tiles = tiles;
    }

    @GetMapping("/shifts")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String free,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Instant from = day == null ? null : CivilTime.startOf(day);
        Instant to = day == null ? null : CivilTime.startOf(day.plusDays(1));
        OpenShifts found = queries.open(
                Typed.orNull(division),
                Typed.orNull(theme),
                from,
                to,
                free == null ? null : 1,
                Typed.orNull(cursor),
                tiles.datum(),
                ROWS);
        model.addAttribute("found", found);
        model.addAttribute("map", ShiftMap.of(found.shifts(), one -> one.shift().coordinates()));
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        model.addAttribute("categories", reference.categories());
        return "shift/list";
    }

    @GetMapping("/shifts/{id}")
    String show(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        ShiftView shift = queries.shift(id);
        model.addAttribute("shift", shift);
        model.addAttribute("project", queries.project(shift.projectId().value()));
        Instant now = Instant.now();
        model.addAttribute(
                "open",
                shift.cancelled() == null && now.isBefore(shift.signUpUntil()) && !now.isBefore(shift.signUpFrom()));
        SignedIn me = frame.me();
        String number = me != null && me.is("volunteer") ? me.volunteerId() : null;
        if (number != null) {
            model.addAttribute("mine", mine(number, shift));
        }
        return "shift/shift";
    }

    /** The visitor's own sign-up that goes on; null where there is none, and where nobody is registered under their number. */
    private @Nullable Commitment mine(String number, ShiftView shift) {
        try {
            return queries.commitments(number, shift.start(), MOST).commitments().stream()
                    .filter(one ->
                            one.shiftId().equals(shift.shiftId()) && one.state().isOpen())
                    .findFirst()
                    .orElse(null);
        } catch (Refused refused) {
            if (!"UNKNOWN_VOLUNTEER".equals(refused.code())) {
                throw refused;
            }
            return null;
        }
    }

    @PostMapping("/shifts/{id}/sign-ups")
    String signUp(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam int termsVersion,
            @Visitor VolunteerId me) {
        Receipt receipt = ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me)
                        .with("termsVersion", termsVersion)
                        .map(),
                "/shifts/{id}/sign-ups",
                id);
        boolean waits = "WAITING".equals(receipt.body().path("state").asString(""));
        return "redirect:/me?done=" + (waits ? "waiting" : "signed-up");
    }

    @PostMapping("/shifts/{id}/sign-ups/{step:withdrawal|acceptance|declination}")
    String change(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(Form.KEY) String key,
            @Visitor VolunteerId me) {
        ledger.send(key, Typed.body().with("volunteerId", me).map(), "/shifts/{id}/sign-ups/{step}", id, step);
        return "redirect:/me?done=" + DONE.get(step);
    }

    /** What the poster's or the organiser's code opens: one button. */
    @GetMapping("/s/{id}")
    String arrive(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code,
            @Visitor VolunteerId me,
            Model model) {
        model.addAttribute("shift", queries.shift(id));
        model.addAttribute("code", code);
        return "shift/arrive";
    }

    @PostMapping("/s/{id}/{check:check-ins|check-outs}")
    String check(
            @PathVariable String id,
            @PathVariable String check,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor VolunteerId me) {
        ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me)
                        .code("code", typed.get("code"))
                        .map(),
                "/shifts/{id}/{check}",
                id,
                check);
        return "redirect:/me?done=" + DONE.get(check);
    }
}
