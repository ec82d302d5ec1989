package org.redvest.web.volunteer;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.service.shift.query.Commitments.Commitment;
import org.redvest.web.callup.Call;
import org.redvest.web.callup.CallUpQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Form;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A volunteer's own page: what comes next, what they have, whether they are insured; and how they become one. */
@Controller
class VolunteerPage {

    private static final String UNKNOWN = "UNKNOWN_VOLUNTEER";

    /** More emergencies at once do not fit a page. */
    private static final int MOST_CALLS = 10;

    private static final Set<String> DONE = Set.of(
            "registered",
            "signed-up",
            "waiting",
            "withdrawn",
            "accepted",
            "declined",
            "checked-in",
            "checked-out",
            "consents",
            "answered");

    private final VolunteerQueries queries;
    private final CallUpQueries calls;
    private final Ledger ledger;
    private final Reference reference;

    VolunteerPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(VolunteerQueries.class);
        this.calls = ledger.queries(CallUpQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/me")
    String show(@Visitor SignedIn me, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        String given = me.volunteerId();
        if (given == null) {
            return "volunteer/nobody";
        }
        VolunteerId number = VolunteerId.of(given);
        try {
            model.addAttribute("card", queries.card(number));
        } catch (Refused refused) {
            if (!UNKNOWN.equals(refused.code())) {
                throw refused;
            }
            return "volunteer/nobody";
        }
        Instant today = CivilTime.startOf(Moments.today());
        List<Commitment> commitments = queries.commitments(number, today).commitments().stream()
                .filter(commitment -> commitment.state().isOpen())
                .toList();
        model.addAttribute("commitments", commitments);
        model.addAttribute("insurance", queries.eligibility(number));
        // what they answered is among what comes next
        model.addAttribute(
                "calling",
                Call.of(calls.callUps("me", null, MOST_CALLS), commitments).stream()
                        .filter(call -> !call.answered())
                        .toList());
        return "volunteer/me";
    }

    @GetMapping("/me/attendance")
    String attendance(@Visitor VolunteerId me, Model model) {
        model.addAttribute("attendance", queries.attendance(me));
        return "volunteer/attendance";
    }

    @GetMapping("/me/data")
    String data(@Visitor VolunteerId me, Model model) {
        model.addAttribute("consents", queries.consents(me));
        model.addAttribute("purposes", ConsentPurpose.values());
        return "volunteer/data";
    }

    /** Consents are given and withdrawn one by one: each is a fact of its own. */
    @PostMapping("/me/data")
    String consent(
            @Visitor VolunteerId me,
            @RequestParam(Form.KEY) String key,
            @RequestParam ConsentPurpose purpose,
            @RequestParam boolean agreed) {
        ledger.send(
                key,
                Typed.body().with("purpose", purpose).map(),
                agreed ? "/volunteers/{id}/consents" : "/volunteers/{id}/consents/withdrawal",
                me);
        return "redirect:/me?done=consents";
    }

    @GetMapping("/me/register")
    String register(@Visitor SignedIn me, Model model) {
        model.addAttribute("streets", reference.streets());
        model.addAttribute("kinds", kinds());
        model.addAttribute("purposes", ConsentPurpose.values());
        model.addAttribute("categories", reference.categories().keySet());
        return "volunteer/register";
    }

    @PostMapping("/me/register")
    String register(
            @Visitor SignedIn me,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<ConsentPurpose> purposes,
            @RequestParam(required = false) @Nullable List<String> categories) {
        Typed body = Typed.body()
                .words("name", typed.get("name"))
                .code("documentKind", typed.get("documentKind"))
                .code("documentNumber", typed.get("documentNumber"))
                .code("issuingState", typed.get("issuingState"))
                .code("birthDate", typed.get("birthDate"))
                .code("sex", typed.get("sex"))
                .code("phone", typed.get("phone"))
                .code("residence", typed.get("residence"))
                .with("purposes", purposes)
                .with("categories", categories);
        Typed guardian = Typed.body()
                .words("name", typed.get("guardian.name"))
                .code("documentNumber", typed.get("guardian.documentNumber"))
                .code("consentedOn", typed.get("guardian.consentedOn"));
        if (!guardian.map().isEmpty()) {
            body.with("guardian", guardian.map());
        }
        ledger.send(key, body.map(), "/volunteers");
        return "redirect:/me?done=registered";
    }

    private Map<String, String> kinds() {
        return Arrays.stream(DocumentKind.values())
                .collect(Collectors.toMap(DocumentKind::name, DocumentKind::chinese, (a, _) -> a, LinkedHashMap::new));
    }
}
