package org.redvest.web.order;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.Orders;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.organisation.Teams;
import org.redvest.web.page.Form;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders of somebody: those that are for them, those that were offered to them, and those that were offered to a team. */
@Controller
class OrderListPage {

    private static final int ROWS = 20;

    private final OrderQueries queries;
    private final Teams teams;

    OrderListPage(Ledger ledger, Teams teams) {
        this.queries = ledger.queries(OrderQueries.class);
        this.teams = teams;
    }

    /** For oneself, for a relative for whom one placed it, and for whom one speaks. */
    @GetMapping("/me/orders")
    String mine(
            @RequestParam(required = false) @Nullable Long cursor,
            @Visitor VolunteerId me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        add(queries.orders(OrderQueries.MINE, null, null, null, null, cursor, ROWS), frame, model);
        return "order/mine";
    }

    private static void add(Orders page, Frame frame, Model model) {
        model.addAttribute("found", page);
        model.addAttribute("rows", Row.of(page));
        model.addAttribute("next", Links.next(frame, page.nextCursor()));
    }

    /** What waits for an answer where nobody asks for anything else. */
    @GetMapping("/me/offers")
    String offers(
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor VolunteerId me,
            @ModelAttribute("frame") Frame frame,
            @ModelAttribute("form") Form form,
            Model model) {
        offered(null, shown(state, form), cursor, frame, model);
        model.addAttribute("done", OrderPage.known(done));
        return "order/offers";
    }

    private static @Nullable OrderState shown(@Nullable OrderState state, Form form) {
        return form.typed().containsKey("state") ? state : OrderState.DISPATCHED;
    }

    private void offered(
            @Nullable String team, @Nullable OrderState state, @Nullable Long cursor, Frame frame, Model model) {
        add(queries.orders(OrderQueries.PROVIDER, team, state, null, null, cursor, ROWS), frame, model);
        model.addAttribute("state", state);
    }

    /** The same of a team: the visitor's own, or for an officer the one that was typed. */
    @GetMapping("/desk/orders")
    String desk(
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(required = false) @Nullable String done,
            @Visitor SignedIn me,
            @ModelAttribute("frame") Frame frame,
            @ModelAttribute("form") Form form,
            Model model) {
        Map<String, String> own = teams.of(me, Power.SERVE_ORDERS);
        String typed = Typed.orNull(organisationId);
        String team = typed == null ? own.keySet().stream().findFirst().orElse(null) : typed;
        if (team != null) {
            offered(team, shown(state, form), cursor, frame, model);
        }
        model.addAttribute("own", own);
        model.addAttribute("team", team);
        model.addAttribute("done", OrderPage.known(done));
        return "order/desk";
    }
}
