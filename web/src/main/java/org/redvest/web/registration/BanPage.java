package org.redvest.web.registration;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.person.card.query.VolunteerCard;
import org.redvest.api.person.registration.query.Bans;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
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

/** Who was banned or erased; a volunteer is banned, that is lifted, or they are erased at their request: by their number. */
@Controller
class BanPage {

    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("banned", "lifted", "erasing");

    /** What the API tells of a volunteer, and of all who were banned or erased. */
    interface Queries {

        @GetExchange("/volunteers/{id}")
        VolunteerCard card(@PathVariable String id);

        @GetExchange("/bans")
        Bans bans(@RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    BanPage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/bans")
    String find(
            @RequestParam(required = false) @Nullable String volunteerId,
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        String number = Typed.orNull(volunteerId);
        if (number != null) {
            return "redirect:" + Links.to("/office/bans/{id}", number);
        }
        Bans bans = queries.bans(cursor, ROWS);
        model.addAttribute("bans", bans);
        model.addAttribute("next", Links.next(frame, bans.nextCursor()));
        return "registration/find";
    }

    @GetMapping("/office/bans/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        VolunteerCard card = queries.card(id);
        String residence = card.residence();
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("card", card);
        model.addAttribute(
                "bans",
                residence != null
                        && me.isAnyOf("city-officer", "district-officer")
                        && me.mayIn(residence, Power.APPROVE_REGISTRATIONS));
        model.addAttribute(
                "erases", residence != null && me.is("city-officer") && me.mayIn(residence, Power.ERASE_VOLUNTEERS));
        return "registration/ban";
    }

    @PostMapping("/office/bans/{id}")
    String ban(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String basis,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("basis", basis).map(), "/volunteers/{id}/ban", id);
        return to(id, "banned");
    }

    @PostMapping("/office/bans/{id}/lifting")
    String lift(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String basis,
            @Visitor SignedIn me) {
        ledger.send(key, Typed.body().words("basis", basis).map(), "/volunteers/{id}/ban/lifting", id);
        return to(id, "lifted");
    }

    /** The box is ticked, or nothing happens: it cannot be undone. */
    @PostMapping("/office/bans/{id}/erasure")
    String erase(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String forGood,
            @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/volunteers/{id}/erasure", id);
        return to(id, "erasing");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/office/bans/{id}", id) + "?done=" + done;
    }
}
