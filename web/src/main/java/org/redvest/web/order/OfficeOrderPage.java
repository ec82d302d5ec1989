package org.redvest.web.order;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.Orders;
import org.redvest.api.service.product.query.Matches;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.organisation.Teams;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.redvest.web.shelf.ShelfQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** What waits at an officer's levels of the grid, and dispatching it (派单): one order, or several at once. */
@Controller
class OfficeOrderPage {

    private static final int ROWS = 30;

    /** More teams do not fit a page: whoever looks for others asks by name or division. */
    private static final int TEAMS = 20;

    private static final int MATCHES = 10;
    private static final String VOLUNTEER = "vol-";

    /**
     * What became of one of several.
     *
     * @param orderId which
     * @param code why not; null where it was dispatched
     * @param title the same in words, in Chinese
     * @param detail what to do next, in English
     * @param detailChinese the same in Chinese
     */
    record Outcome(String orderId, @Nullable String code, String title, String detail, String detailChinese) {

        private static Outcome of(JsonNode one) {
            return new Outcome(
                    one.path("orderId").asString(""),
                    one.path("code").isString() ? one.path("code").asString() : null,
                    one.path("title").asString(""),
                    one.path("detail").asString(""),
                    one.path("detailChinese").asString(""));
        }
    }

    private final OrderQueries queries;
    private final ShelfQueries shelf;
    private final Ledger ledger;
    private final Reference reference;
    private final Teams teams;

    OfficeOrderPage(Ledger ledger, Reference reference, Teams teams) {
        this.queries = ledger.queries(OrderQueries.class);
        this.shelf = ledger.queries(ShelfQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.teams = teams;
    }

    /** What waits to be dispatched where nobody asks for anything else, the oldest first. */
    @GetMapping("/office/orders")
    String list(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable String unanswered,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String seat,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            @ModelAttribute("form") Form form,
            Model model) {
        OrderState shown = form.typed().containsKey("state") ? state : OrderState.PLACED;
        Orders found = queries.orders(
                OrderQueries.DISPATCHER,
                null,
                shown,
                unanswered == null ? null : true,
                late == null ? null : true,
                cursor,
                ROWS);
        List<Row> rows = Row.of(found);
        model.addAttribute("found", found);
        model.addAttribute("rows", rows);
        model.addAttribute("next", Links.next(frame, found.nextCursor()));
        model.addAttribute("states", OrderState.values());
        model.addAttribute("state", shown);
        model.addAttribute("done", OrderPage.known(done));
        boolean dispatches = me.may(Power.DISPATCH_ORDERS) && rows.stream().anyMatch(Row::isOpen);
        model.addAttribute("dispatches", dispatches);
        if (dispatches) {
            addTeams(
                    Typed.orNull(named),
                    Typed.orNull(seat),
                    rows.getFirst().view().level(),
                    model);
        }
        return "order/office";
    }

    /** Those with their seat in the district of a division where nobody says otherwise. */
    private void addTeams(@Nullable String named, @Nullable String seat, String division, Model model) {
        String within = seat == null ? reference.district(division) : seat;
        model.addAttribute("seat", within);
        model.addAttribute("seats", reference.filters(within));
        model.addAttribute("teams", teams.find(named, within, TEAMS));
    }

    @PostMapping("/office/orders")
    String dispatch(
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable List<String> orders,
            @RequestParam(required = false) @Nullable List<String> offers,
            @RequestParam(required = false) @Nullable String answerBy,
            @Visitor SignedIn me,
            Model model) {
        JsonNode answer = ledger.send(
                        key,
                        Typed.body()
                                .with("orders", orders == null ? List.of() : orders)
                                .with("offers", offers(offers, null))
                                .with("answerBy", Moments.instant(answerBy))
                                .map(),
                        "/order-dispatches")
                .body();
        model.addAttribute(
                "outcomes", answer.path("orders").valueStream().map(Outcome::of).toList());
        return "order/dispatched";
    }

    /** Each once, whether they were ticked, or typed by their number. */
    private static List<Map<String, Object>> offers(@Nullable List<String> ticked, @Nullable String typed) {
        return Stream.concat(ticked == null ? Stream.empty() : ticked.stream(), Stream.ofNullable(Typed.orNull(typed)))
                .distinct()
                .map(one -> Typed.body()
                        .code(one.startsWith(VOLUNTEER) ? "volunteerId" : "organisationId", one)
                        .map())
                .toList();
    }

    /** To whoever has the product that was chosen, who fits best, and teams by name and seat. */
    @GetMapping("/orders/{id}/dispatch")
    String dispatch(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String seat,
            @Visitor SignedIn me,
            Model model) {
        Row row = Row.of(queries.order(id));
        Matches matches = shelf.matches(id, null, null, MATCHES);
        model.addAttribute("row", row);
        model.addAttribute(
                "chosen",
                row.view().productId() == null
                        ? null
                        : shelf.product(row.view().productId().value()));
        model.addAttribute("matches", matches);
        addTeams(Typed.orNull(named), Typed.orNull(seat), row.view().division(), model);
        return "order/dispatch";
    }

    @PostMapping("/orders/{id}/dispatch")
    String dispatch(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam(required = false) @Nullable List<String> offers,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable String answerBy,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .with("offers", offers(offers, other))
                        .with("answerBy", Moments.instant(answerBy))
                        .map(),
                "/orders/{id}/dispatch",
                id);
        return "redirect:" + Links.to("/orders/{id}", id) + "?done=" + OrderPage.done(Act.DISPATCH);
    }
}
