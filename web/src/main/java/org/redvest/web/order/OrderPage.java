package org.redvest.web.order;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.city.reference.query.CityDivisions;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.query.OrderView;
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
import tools.jackson.databind.JsonNode;

/** One order: how far it is, everything that was done with it, and what the visitor may do, one step a page. */
@Controller
class OrderPage {

    /** Steps after which one is sent on; to accept and to dispatch have pages of their own. */
    private static final String STEP = "review|service|review-amendment|declination|return|referral|refusal|withdrawal";

    private static final Set<String> DONE = Stream.concat(
                    Stream.of("order-placed"), Arrays.stream(Act.values()).map(OrderPage::done))
            .collect(Collectors.toUnmodifiableSet());

    /** How whom an order is for is found. */
    record Contact(String name, String phone, String address) {

        private static Contact of(JsonNode answer) {
            return new Contact(
                    answer.path("name").asString(""),
                    answer.path("phone").asString(""),
                    answer.path("address").asString(""));
        }
    }

    private final OrderQueries queries;
    private final Ledger ledger;
    private final Reference reference;

    OrderPage(Ledger ledger, Reference reference) {
        this.queries = ledger.queries(OrderQueries.class);
        this.ledger = ledger;
        this.reference = reference;
    }

    /** What the next page says was done. */
    static String done(Act act) {
        return "order-" + act.address();
    }

    /** The same where somebody was sent to another page: null where it is nothing of an order. */
    static @Nullable String known(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : null;
    }

    @GetMapping("/orders/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        OrderView order = queries.order(id);
        model.addAttribute("done", known(done));
        model.addAttribute("row", Row.of(order));
        model.addAttribute("choices", Choice.of(order, frame));
        return "order/order";
    }

    @GetMapping("/orders/{id}/{step:contact|" + STEP + "}")
    String step(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String organisationId,
            @Visitor SignedIn me,
            Model model) {
        OrderView order = queries.order(id);
        Act act = Act.of(step);
        model.addAttribute("row", Row.of(order));
        model.addAttribute("act", act);
        model.addAttribute("team", organisationId);
        model.addAttribute("grades", Satisfaction.values());
        model.addAttribute("levels", act == Act.REFERRAL ? levels(order) : Map.of());
        return "order/act";
    }

    /** The levels right above and beneath the one that answers now, on the way to where it is served. */
    private Map<String, String> levels(OrderView order) {
        List<CityDivisions.Entry> way = new ArrayList<>();
        reference.division(order.division()).ifPresent(place -> {
            way.addAll(reference.above(place));
            way.add(place);
        });
        List<String> codes = way.stream().map(CityDivisions.Entry::code).toList();
        int now = codes.indexOf(order.level());
        Map<String, String> levels = new LinkedHashMap<>();
        Stream.of(now - 1, now + 1)
                .filter(at -> now >= 0 && at >= 0 && at < codes.size())
                .map(codes::get)
                .forEach(code -> levels.put(code, reference.name(code)));
        return levels;
    }

    /** The team stands in the form under another name than in the address to which a refused form comes back. */
    @PostMapping("/orders/{id}/{step:" + STEP + "}")
    String act(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        Act act = Act.of(step);
        String team = Typed.orNull(typed.get("team"));
        ledger.send(key, act.body(typed).code("organisationId", team).map(), "/orders/{id}/{step}", id, act.address());
        return "redirect:" + after(act, id, team) + "done=" + done(act);
    }

    /** Where somebody goes to whom the order is no longer theirs: to the list from which it came; else back to it. */
    private static String after(Act act, String id, @Nullable String team) {
        return switch (act) {
            case DECLINATION, RETURN ->
                team == null
                        ? "/me/offers?"
                        : "/desk/orders?organisationId=" + URLEncoder.encode(team, StandardCharsets.UTF_8) + "&";
            case REFERRAL -> "/office/orders?";
            case ACCEPTANCE, DISPATCH, REVIEW, SERVICE, CONTACT, AMENDMENT, REFUSAL, WITHDRAWAL ->
                Links.to("/orders/{id}", id) + "?";
        };
    }

    /** It is shown once, and in no address; that it was read is on record. */
    @PostMapping("/orders/{id}/contact")
    String contact(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me,
            Model model) {
        JsonNode answer = ledger.send(
                        key,
                        Act.CONTACT
                                .body(typed)
                                .code("organisationId", typed.get("team"))
                                .map(),
                        "/orders/{id}/contact",
                        id)
                .body();
        model.addAttribute("id", id);
        model.addAttribute("contact", Contact.of(answer));
        return "order/contact";
    }
}
