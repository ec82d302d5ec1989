package org.redvest.web.callup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.web.insurance.PoliciesInForce;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
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

/** Emergency call-ups: what calls a volunteer, with one button to come; ordering one, how many answered, and its end. */
@Controller
class CallUpPage {

    private static final int ROWS = 20;

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    /** As many places as the form has; the API takes more. */
    private static final int PLACES = 4;

    /** How many came of those who are needed. */
    record Answers(int needed, int answered) {

        static Answers of(CallUpView callUp) {
            List<CallUpView.Place> places =
                    callUp.places().stream().filter(place -> !place.cancelled()).toList();
            return new Answers(
                    places.stream().mapToInt(CallUpView.Place::capacity).sum(),
                    places.stream()
                            .mapToInt(place -> place.capacity() - place.placesLeft())
                            .sum());
        }
    }

    private final CallUpQueries queries;
    private final Ledger ledger;
    private final Reference reference;
    private final PoliciesInForce policies;

    CallUpPage(Ledger ledger, Reference reference, PoliciesInForce policies) {
        this.queries = ledger.queries(CallUpQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.policies = policies;
    }

    @GetMapping("/call-ups")
    String list(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        CallUpViews all = queries.callUps(null, cursor, ROWS);
        model.addAttribute("calling", calling(me));
        model.addAttribute("all", all);
        model.addAttribute("next", Links.next(frame, all.nextCursor()));
        model.addAttribute("now", Instant.now());
        return "callup/list";
    }

    /** What calls the visitor; nothing where they are no volunteer, or not registered yet. */
    private List<Call> calling(SignedIn me) {
        String number = me.volunteerId();
        if (!me.is("volunteer") || number == null) {
            return List.of();
        }
        try {
            return Call.of(
                    queries.callUps("me", null, MOST),
                    queries.commitments(number, Instant.now(), MOST).commitments());
        } catch (Refused refused) {
            if (!"UNKNOWN_VOLUNTEER".equals(refused.code())) {
                throw refused;
            }
            return List.of();
        }
    }

    @GetMapping("/call-ups/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        CallUpView callUp = queries.callUp(id);
        model.addAttribute("done", "ordered".equals(done) || "call-up-ended".equals(done) ? done : null);
        model.addAttribute("one", callUp);
        model.addAttribute("answers", Answers.of(callUp));
        model.addAttribute("now", Instant.now());
        model.addAttribute(
                "call",
                calling(me).stream()
                        .filter(call -> call.view().callUpId().equals(callUp.callUpId()))
                        .findFirst()
                        .orElse(null));
        return "callup/callup";
    }

    @PostMapping("/call-ups/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam int termsVersion,
            @Visitor VolunteerId me) {
        ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me)
                        .with("termsVersion", termsVersion)
                        .map(),
                "/call-ups/{id}/answer",
                id);
        return "redirect:/me?done=answered";
    }

    @PostMapping("/call-ups/{id}/end")
    String end(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("reason", reason).map(), "/call-ups/{id}/end", id);
        return "redirect:/call-ups/{id}?done=call-up-ended";
    }

    @GetMapping("/call-ups/new")
    String order(@Visitor SignedIn me, Model model) {
        model.addAttribute("areas", reference.where(me, Power.CALL_UP));
        model.addAttribute("called", called(me));
        model.addAttribute("categories", reference.categories());
        model.addAttribute("policies", policies.now());
        model.addAttribute("places", PLACES);
        return "callup/order";
    }

    /** Whose volunteers can be called: the visitor's own divisions and those right beneath them. */
    private Map<String, String> called(SignedIn me) {
        Map<String, String> names = new LinkedHashMap<>();
        me.delegations().stream()
                .filter(held -> held.powers().contains(Power.CALL_UP))
                .flatMap(held -> reference.division(held.division()).stream())
                .forEach(division -> {
                    names.put(division.code(), division.name());
                    reference.beneath(division).forEach(one -> names.put(one.code(), one.name()));
                });
        return names;
    }

    @PostMapping("/call-ups/new")
    String order(
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> divisions,
            @Visitor SignedIn me) {
        String qualifications = Typed.orNull(typed.get("qualifications"));
        String id = ledger.send(
                        key,
                        Typed.body()
                                .code("organisationId", typed.get("organisationId"))
                                .words("title", typed.get("title"))
                                .code("theme", typed.get("theme"))
                                .words("targetGroup", typed.get("targetGroup"))
                                .words("content", typed.get("content"))
                                .words("riskStatement", typed.get("riskStatement"))
                                .words("agreement", typed.get("agreement"))
                                .code("area", typed.get("area"))
                                .words("commandPost", typed.get("commandPost"))
                                .words("contact", typed.get("contact"))
                                .code("insurancePolicyId", typed.get("insurancePolicyId"))
                                .words("basis", typed.get("basis"))
                                .with(
                                        "qualifications",
                                        qualifications == null ? null : List.of(qualifications.split("\\s*[、,;]\\s*")))
                                .with("divisions", divisions)
                                .with("answerBy", Moments.instant(typed.get("answerBy")))
                                .with("places", places(typed))
                                .map(),
                        "/call-ups")
                .id();
        return "redirect:/call-ups/" + id + "?done=ordered";
    }

    /** Those of which anything but the division, which is always chosen, was typed. */
    private static List<Map<String, Object>> places(Map<String, String> typed) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (int at = 0; at < PLACES; at++) {
            String prefix = "places[" + at + "].";
            Map<String, Object> place = Typed.body()
                    .words("address", typed.get(prefix + "address"))
                    .with("start", Moments.instant(typed.get(prefix + "start")))
                    .with("end", Moments.instant(typed.get(prefix + "end")))
                    .number("capacity", typed.get(prefix + "capacity"))
                    .map();
            if (!place.isEmpty()) {
                place.put("division", String.valueOf(Typed.orNull(typed.get(prefix + "division"))));
                places.add(place);
            }
        }
        return places;
    }
}
