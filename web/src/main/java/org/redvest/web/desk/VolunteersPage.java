package org.redvest.web.desk;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.person.card.query.Volunteers;
import org.redvest.api.person.consent.query.Consents;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.service.hours.query.ServiceRecords;
import org.redvest.web.file.Entry;
import org.redvest.web.file.FileQueries;
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

/** Who lives in an officer's divisions or has to do with a manager's organisation, and what is on file about each. */
@Controller
class VolunteersPage {

    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("approved", "filed", "qualification-withdrawn");

    /** Of somebody's records. */
    private static final int LATEST = 20;

    /** What the API tells whoever may read about somebody. */
    interface Queries {

        @GetExchange("/volunteers")
        Volunteers volunteers(
                @RequestParam(required = false) @Nullable String division,
                @RequestParam(required = false) @Nullable String state,
                @RequestParam(required = false) @Nullable String cursor,
                @RequestParam int limit);

        @GetExchange("/volunteers/{id}/consents")
        Consents consents(@PathVariable String id);

        @GetExchange("/volunteers/{id}/service-records")
        ServiceRecords records(@PathVariable String id, @RequestParam int limit);
    }

    private final Queries queries;
    private final FileQueries files;
    private final Ledger ledger;
    private final Reference reference;

    VolunteersPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(Queries.class);
        this.files = ledger.queries(FileQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    @GetMapping("/desk/volunteers")
    String list(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Volunteers list = queries.volunteers(Typed.orNull(division), Typed.orNull(state), Typed.orNull(cursor), ROWS);
        model.addAttribute("volunteers", list.volunteers());
        model.addAttribute("next", Links.next(frame, list.nextCursor()));
        model.addAttribute("states", RegistrationState.values());
        model.addAttribute("divisions", reference.filters(Typed.orNull(division)));
        return "desk/volunteers";
    }

    /** Organisers have no list of volunteers: they come to a card by the number that the volunteer shows. */
    @GetMapping("/desk/volunteers/by-number")
    String open(@RequestParam String volunteerId, @Visitor SignedIn me) {
        return "redirect:" + Links.to("/desk/volunteers/{id}", String.valueOf(Typed.orNull(volunteerId)));
    }

    /** Consents are the officers' to read; the rest is for everybody whose delegation reaches the person. */
    @GetMapping("/desk/volunteers/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("entries", Entry.values());
        model.addAttribute("card", files.card(id));
        model.addAttribute("consents", frame.isOfficer() ? queries.consents(id).consents() : null);
        model.addAttribute("file", files.file(id));
        model.addAttribute("qualifications", files.qualifications(id).qualifications());
        model.addAttribute("records", queries.records(id, LATEST).records());
        return "desk/volunteer";
    }

    @PostMapping("/desk/volunteers/{id}/approval")
    String approve(@PathVariable String id, @RequestParam(Form.KEY) String key, @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/volunteers/{id}/approval", id);
        return "redirect:/desk/volunteers/{id}?done=approved";
    }
}
