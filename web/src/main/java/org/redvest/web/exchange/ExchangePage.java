package org.redvest.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.query.RecordExchanges;
import org.redvest.api.exchange.national.query.SentRecords;
import org.redvest.api.exchange.national.query.VolunteerLinks;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that went to other systems by how they stand, with decisions on those that are disputed; and one's own links. */
@Controller
class ExchangePage {

    private static final int ROWS = 50;

    /** Systems: a city has a handful. */
    private static final int MOST = 500;

    /** What the API tells of the exchange. */
    interface Queries {

        @GetExchange("/exchange/systems")
        RecordExchanges systems(@RequestParam int limit);

        @GetExchange("/exchange/records")
        SentRecords records(
                @RequestParam(required = false) @Nullable String system,
                @RequestParam(required = false) @Nullable RecordState state,
                @RequestParam boolean open,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);

        @GetExchange("/volunteers/{id}/links")
        VolunteerLinks links(@PathVariable VolunteerId id);

        @GetExchange("/volunteers/{id}/sent-records")
        SentRecords sentRecords(
                @PathVariable VolunteerId id,
                @RequestParam(required = false) @Nullable Long cursor,
                @RequestParam int limit);
    }

    private final Queries queries;
    private final Ledger ledger;

    ExchangePage(Ledger ledger) {
        this.queries = ledger.queries(Queries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/exchange")
    String list(
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable RecordState state,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        SentRecords found = queries.records(Typed.orNull(system), state, open, cursor, ROWS);
        model.addAttribute("done", "dispute-decided".equals(done) ? done : null);
        model.addAttribute("systems", queries.systems(MOST).systems());
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("system", system);
        model.addAttribute("states", RecordState.values());
        model.addAttribute("state", state);
        model.addAttribute("open", open);
        model.addAttribute("verdicts", DisputeVerdict.values());
        model.addAttribute("decides", me.is("city-officer") && me.mayInTheWholeCity(Power.EXCHANGE_RECORDS));
        return "exchange/list";
    }

    @GetMapping("/office/exchange/{system}/messages.ndjson")
    void messages(@PathVariable String system, @Visitor SignedIn me, HttpServletResponse response) {
        ledger.pass(
                response,
                MediaType.APPLICATION_NDJSON,
                "messages.ndjson",
                "/exchange/systems/{system}/messages",
                system);
    }

    /** Whose record it is, at which system, stands in the choice that names it. */
    @PostMapping("/office/exchange/decisions")
    String decide(
            @RequestParam(Form.KEY) String key,
            @RequestParam(defaultValue = "") String record,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam String words,
            RedirectAttributes back) {
        List<String> parts = List.of(record.split("/"));
        ledger.send(
                key,
                Typed.body().code("verdict", verdict).words("words", words).map(),
                "/exchange/systems/{system}/volunteers/{volunteer}/records/{record}/decisions",
                part(parts, 0),
                part(parts, 1),
                part(parts, 2));
        back.addAttribute("done", "dispute-decided");
        return "redirect:/office/exchange";
    }

    /** What names nothing is refused by the API as what there is not. */
    private static String part(List<String> parts, int place) {
        return place < parts.size() && !parts.get(place).isBlank() ? parts.get(place) : "-";
    }

    @GetMapping("/me/links")
    String mine(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor VolunteerId me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        SentRecords found = queries.sentRecords(me, cursor, ROWS);
        model.addAttribute("done", "linked".equals(done) || "unlinked".equals(done) ? done : null);
        model.addAttribute("links", queries.links(me).links());
        model.addAttribute(
                "systems",
                queries.systems(MOST).systems().stream()
                        .filter(one -> !one.ended())
                        .toList());
        model.addAttribute("found", found);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "exchange/mine";
    }

    @PostMapping("/me/links")
    String link(
            @Visitor VolunteerId me,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam String number) {
        ledger.send(
                key, Typed.body().code("system", system).code("number", number).map(), "/volunteers/{id}/links", me);
        return "redirect:/me/links?done=linked";
    }

    @PostMapping("/me/links/{system}/end")
    String unlink(@Visitor VolunteerId me, @RequestParam(Form.KEY) String key, @PathVariable String system) {
        ledger.send(key, Typed.body().map(), "/volunteers/{id}/links/{system}/end", me, system);
        return "redirect:/me/links?done=unlinked";
    }
}
