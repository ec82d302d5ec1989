package org.redvest.web.timebank;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
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

/** A time account: what is in it as of any day, and what its holder, or who runs the bank, does with it. */
@Controller
class TimeAccountPage {

    private static final int ROWS = 50;
    private static final String UNKNOWN = "UNKNOWN_TIME_ACCOUNT";
    private static final Set<String> DONE =
            Set.of("time-ordered", "time-moved", "time-returned", "time-confirmed", "gift-answered", "account-opened");

    private final TimeBankQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    TimeAccountPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(TimeBankQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    /** One's own account; or how one comes by one. */
    @GetMapping("/me/time-account")
    String own(@Visitor VolunteerId me, Model model) {
        try {
            return "redirect:/time-accounts/"
                    + queries.statement(TimeAccountId.of(me).value(), null, null, 1)
                            .timeAccountId();
        } catch (Refused refused) {
            if (!UNKNOWN.equals(refused.code())) {
                throw refused;
            }
        }
        Map<String, String> banks = new LinkedHashMap<>();
        queries.banks(null, ROWS).timeBanks().stream()
                .filter(bank -> !bank.rules().isEmpty())
                .forEach(bank -> banks.put(bank.timeBankId().value(), bank.name()));
        model.addAttribute("banks", banks);
        return "timebank/own";
    }

    @PostMapping("/me/time-account")
    String open(@RequestParam(Form.KEY) String key, @RequestParam String timeBankId, @Visitor VolunteerId me) {
        ledger.send(
                key,
                Typed.body()
                        .with("volunteerId", me)
                        .code("timeBankId", timeBankId)
                        .map(),
                "/time-accounts");
        return to(TimeAccountId.of(me).value(), "account-opened");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/time-accounts/{id}", id) + "?done=" + done;
    }

    @GetMapping("/time-accounts/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        TimeStatement statement = queries.statement(id, at, cursor, ROWS);
        TimeBanks.Bank bank = queries.bank(statement.timeBankId().value());
        boolean runs = TimeBankPage.runs(me, bank);
        boolean acts = statement.closedOn() == null
                && at == null
                && (runs || statement.volunteerId().value().equals(me.volunteerId()));
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("statement", statement);
        model.addAttribute("bank", bank);
        model.addAttribute(
                "acts",
                acts
                        ? Arrays.stream(Act.values())
                                .filter(act -> act != Act.CONFIRMATION && (!act.isOfOffices() || runs))
                                .toList()
                        : List.of());
        model.addAttribute("waiting", acts ? Waiting.movements(statement) : Set.of());
        model.addAttribute("next", Links.next(frame, statement.nextCursor()));
        return "timebank/account";
    }

    @GetMapping("/time-accounts/{id}/{act:orders|donations|gifts|transfers|deposits|closing}/new")
    String form(@PathVariable String id, @PathVariable String act, @Visitor SignedIn me, Model model) {
        return form(id, require(act), "/time-accounts/" + id + "/" + act, model);
    }

    private String form(String id, Act act, String action, Model model) {
        TimeStatement statement = queries.statement(id, null, null, 1);
        TimeBanks.Bank bank = queries.bank(statement.timeBankId().value());
        model.addAttribute("statement", statement);
        model.addAttribute("bank", bank);
        model.addAttribute("act", act);
        model.addAttribute("action", action);
        model.addAttribute("services", services(bank));
        model.addAttribute("divisions", reference.within(bank.division()));
        return "timebank/act";
    }

    private static Act require(String address) {
        return Arrays.stream(Act.values())
                .filter(act -> act.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** What the rules of today offer; nothing where they offer anything. */
    private static Map<String, String> services(TimeBanks.Bank bank) {
        Map<String, String> services = new LinkedHashMap<>();
        bank.rules().stream()
                .filter(rules -> !rules.effectiveFrom().isAfter(Moments.today()))
                .reduce((_, later) -> later)
                .ifPresent(rules -> rules.rules().kinds().forEach(kind -> services.put(kind.value(), kind.value())));
        return services;
    }

    @PostMapping("/time-accounts/{id}/{act:orders|donations|gifts|transfers|deposits|closing}")
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Act done = require(act);
        Typed body = done.body(typed);
        if (done == Act.TRANSFER) {
            body.with("timeBankId", queries.statement(id, null, null, 1).timeBankId());
        }
        ledger.send(key, body.map(), "/time-accounts/{id}/{act}", id, act);
        return to(id, done == Act.ORDER ? "time-ordered" : "time-moved");
    }

    /** Somebody served what was ordered. */
    @GetMapping("/time-accounts/{id}/orders/{movement}/confirmation")
    String confirmation(@PathVariable String id, @PathVariable String movement, @Visitor SignedIn me, Model model) {
        return form(id, Act.CONFIRMATION, "/time-accounts/" + id + "/orders/" + movement + "/confirmation", model);
    }

    @PostMapping("/time-accounts/{id}/orders/{movement}/confirmation")
    String confirm(
            @PathVariable String id,
            @PathVariable String movement,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Act.CONFIRMATION.body(typed).map(),
                "/time-accounts/{id}/orders/{movement}/confirmation",
                id,
                movement);
        return to(id, "time-confirmed");
    }

    @PostMapping("/time-accounts/{id}/movements/{movement}/return")
    String takeBack(
            @PathVariable String id,
            @PathVariable String movement,
            @RequestParam(Form.KEY) String key,
            @Visitor SignedIn me) {
        ledger.send(key, Map.of(), "/time-accounts/{id}/movements/{movement}/return", id, movement);
        return to(id, "time-returned");
    }

    /** A gift to this account, by the numbers that the giver's statement shows: the API lists no gifts to somebody. */
    @GetMapping("/time-accounts/{id}/gift")
    String gift(@PathVariable String id, @Visitor SignedIn me, Model model) {
        model.addAttribute("statement", queries.statement(id, null, null, 1));
        return "timebank/gift";
    }

    @PostMapping("/time-accounts/{id}/gift/{answer:acceptance|refusal}")
    String answer(
            @PathVariable String id,
            @PathVariable String answer,
            @RequestParam(Form.KEY) String key,
            @RequestParam String giver,
            @RequestParam String movement,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .with("recipient", queries.statement(id, null, null, 1).volunteerId())
                        .map(),
                "/time-accounts/{giver}/gifts/{movement}/{answer}",
                String.valueOf(Typed.orNull(giver)),
                String.valueOf(Typed.orNull(movement)),
                answer);
        return to(id, "gift-answered");
    }
}
