package org.redvest.web.timebank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.query.TimeAccounts;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeExchanges;
import org.redvest.api.reward.timebank.query.TimeMessages;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A time bank for who runs it: its rules, its accounts, grants from the pool, and what it exchanges with others. */
@Controller
class TimeBankDeskPage {

    private static final int ROWS = 50;
    private static final int MESSAGES = 20;
    private static final Set<String> DONE =
            Set.of("account-opened", "granted-time", "exchange-agreed", "exchange-ended", "message-taken");

    private final TimeBankQueries queries;
    private final Ledger ledger;
    private final JsonMapper json = JsonMapper.shared();

    TimeBankDeskPage(Ledger ledger) {
        this.queries = ledger.queries(TimeBankQueries.class);
        this.ledger = ledger;
    }

    @GetMapping("/office/time-banks/{id}")
    String accounts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        TimeAccounts found = queries.accounts(id, cursor, ROWS);
        bank(id, done, me, model);
        model.addAttribute("accounts", found.accounts());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "timebank/accounts";
    }

    private TimeBanks.Bank bank(String id, @Nullable String done, SignedIn me, Model model) {
        TimeBanks.Bank bank = queries.bank(id);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("bank", bank);
        model.addAttribute("runs", TimeBankPage.runs(me, bank));
        return bank;
    }

    @GetMapping("/office/time-banks/{id}/accounts/new")
    String account(@PathVariable String id, @Visitor SignedIn me, Model model) {
        bank(id, null, me, model);
        return "timebank/open-account";
    }

    @PostMapping("/office/time-banks/{id}/accounts")
    String openAccount(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam(required = false) @Nullable String openedOn,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", volunteerId)
                        .with("timeBankId", id)
                        .code("openedOn", openedOn)
                        .map(),
                "/time-accounts");
        return to(id, "account-opened");
    }

    @GetMapping("/office/time-banks/{id}/grants/new")
    String grant(@PathVariable String id, @Visitor SignedIn me, Model model) {
        bank(id, null, me, model);
        model.addAttribute("pool", queries.proof(id, null).pool());
        return "timebank/grant";
    }

    @PostMapping("/office/time-banks/{id}/grants")
    String grant(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam String volunteerId,
            @RequestParam String minutes,
            @RequestParam String reason,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("volunteerId", volunteerId)
                        .number("minutes", minutes)
                        .words("reason", reason)
                        .map(),
                "/time-banks/grants");
        return to(id, "granted-time");
    }

    private static String to(String id, String done) {
        return "redirect:" + Links.to("/office/time-banks/{id}", id) + "?done=" + done;
    }

    /** What stood in the last rules stands in the form. */
    @GetMapping("/office/time-banks/{id}/rules")
    String rules(@PathVariable String id, @Visitor SignedIn me, Model model) {
        List<TimeBanks.Rules> rules = bank(id, null, me, model).rules();
        TimeBankRules before = rules.isEmpty() ? null : rules.getLast().rules();
        model.addAttribute("before", before);
        model.addAttribute(
                "kinds",
                before == null ? "" : before.kinds().stream().map(Text::value).collect(Collectors.joining("\n")));
        model.addAttribute("ends", AtDeath.values());
        return "timebank/rules";
    }

    @PostMapping("/office/time-banks/{id}/rules")
    String adopt(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Typed body = Typed.body().code("effectiveFrom", typed.get("effectiveFrom"));
        for (String figure : List.of(
                "openingAge",
                "capMinutes",
                "drawingAge",
                "giftAge",
                "borrowingMinutes",
                "warningMinutes",
                "escrowDays")) {
            body.number(figure, typed.get(figure));
        }
        ledger.send(
                key,
                body.with("residentsOnly", typed.containsKey("residentsOnly"))
                        .with("groupTimeDonated", typed.containsKey("groupTimeDonated"))
                        .with("kinds", lines(typed.getOrDefault("kinds", "")))
                        .code("atDeath", typed.get("atDeath"))
                        .map(),
                "/time-banks/{id}/rules",
                id);
        return "redirect:" + Links.to("/time-banks/{id}", id) + "?done=rules-adopted";
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @GetMapping("/office/time-banks/{id}/exchanges")
    String exchanges(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        TimeExchanges found = queries.exchanges(id, cursor, ROWS);
        bank(id, done, me, model);
        model.addAttribute("exchanges", found.exchanges());
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        return "timebank/exchanges";
    }

    @PostMapping("/office/time-banks/{id}/exchanges")
    String agree(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("partner", typed.get("partner"))
                        .words("name", typed.get("name"))
                        .code("publicKey", typed.get("publicKey"))
                        .code("effectiveFrom", typed.get("effectiveFrom"))
                        .words("basis", typed.get("basis"))
                        .map(),
                "/time-banks/{id}/exchanges",
                id);
        return "redirect:" + Links.to("/office/time-banks/{id}/exchanges", id) + "?done=exchange-agreed";
    }

    /** What goes to a partner, to be handed on as it is, and what comes from there. */
    @GetMapping("/office/time-banks/{id}/exchanges/{partner}")
    String messages(
            @PathVariable String id,
            @PathVariable String partner,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            Model model) {
        TimeMessages found = queries.messages(id, partner, after, MESSAGES);
        bank(id, done, me, model);
        model.addAttribute("partner", partner);
        model.addAttribute(
                "messages",
                found.messages().stream()
                        .map(one -> new Signed(one, json.writeValueAsString(handedOn(one))))
                        .toList());
        model.addAttribute("after", found.nextCursor());
        return "timebank/messages";
    }

    /**
     * A message of this bank.
     *
     * @param text with its signature, as the partner's ledger takes it
     */
    record Signed(TimeMessages.SignedMessage one, String text) {}

    private static Map<String, Object> handedOn(TimeMessages.SignedMessage one) {
        return Map.of("message", one.message(), "signature", one.signature());
    }

    @PostMapping("/office/time-banks/{id}/exchanges/{partner}/messages")
    String take(
            @PathVariable String id,
            @PathVariable String partner,
            @RequestParam(Form.KEY) String key,
            @RequestParam String message,
            @Visitor SignedIn me) {
        ledger.send(key, read(message), "/time-banks/{id}/exchanges/{partner}/messages", id, partner);
        return toPartner(id, partner, "message-taken");
    }

    /** What is no message is sent on for the API to say so. */
    private Object read(String typed) {
        try {
            return json.readTree(typed.strip());
        } catch (JacksonException none) {
            return Typed.body().words("message", typed).map();
        }
    }

    @PostMapping("/office/time-banks/{id}/exchanges/{partner}/end")
    String end(
            @PathVariable String id,
            @PathVariable String partner,
            @RequestParam(Form.KEY) String key,
            @RequestParam String basis,
            @Visitor SignedIn me) {
        ledger.send(
                key, Typed.body().words("basis", basis).map(), "/time-banks/{id}/exchanges/{partner}/end", id, partner);
        return toPartner(id, partner, "exchange-ended");
    }

    private static String toPartner(String id, String partner, String done) {
        return "redirect:" + Links.to("/office/time-banks/{id}/exchanges/{partner}", id, partner) + "?done=" + done;
    }
}
