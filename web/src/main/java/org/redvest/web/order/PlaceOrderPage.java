package org.redvest.web.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.web.grid.GridQueries;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.ledger.Refused;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Reference;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.redvest.web.shelf.ShelfQueries;
import org.redvest.web.timebank.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Placing an order (点单): a need, or a product from the shelf; for oneself, for a relative who agreed, or by staff for
 * somebody without a phone. Where it is comes first, a street and then a community, and everything else after it.
 */
@Controller
class PlaceOrderPage {

    /** As many as the API tells at once. */
    private static final int MOST = 500;

    private static final int LINES = 50;
    private static final String SLASH = "/";

    private final OrderQueries queries;
    private final ShelfQueries shelf;
    private final GridQueries grid;
    private final Ledger ledger;
    private final Reference reference;
    private final Moments moments;

    PlaceOrderPage(Ledger ledger, Reference reference, Moments moments) {
        this.queries = ledger.queries(OrderQueries.class);
        this.shelf = ledger.queries(ShelfQueries.class);
        this.grid = ledger.queries(GridQueries.class);
        this.ledger = ledger;
        this.reference = reference;
        this.moments = moments;
    }

    @GetMapping("/me/orders/new")
    String own(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String unit,
            @Visitor VolunteerId me,
            Model model) {
        String place = Typed.orNull(at);
        add(place, reference.next(place), Typed.orNull(product), "/me/orders/new", model);
        model.addAttribute("staff", false);
        model.addAttribute("unit", unit);
        model.addAttribute("timeOrders", timeOrders(me));
        return "order/place";
    }

    @GetMapping("/office/orders/new")
    String office(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String unit,
            @Visitor SignedIn me,
            Model model) {
        String place = Typed.orNull(at);
        add(place, reference.next(place, me, Power.PLACE_ORDERS), Typed.orNull(product), "/office/orders/new", model);
        model.addAttribute("staff", true);
        model.addAttribute("unit", unit);
        model.addAttribute("timeOrders", Map.of());
        return "order/place";
    }

    /** Where there are smaller places, it is asked for them; where there are none, for everything else. */
    private void add(
            @Nullable String place, Map<String, String> smaller, @Nullable String product, String action, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("place", place);
        model.addAttribute("smaller", smaller);
        model.addAttribute("kept", product == null ? Map.of() : Map.of("product", product));
        model.addAttribute("chosen", product == null ? null : shelf.product(product));
        if (smaller.isEmpty() && place != null) {
            model.addAttribute("categories", reference.categories());
            model.addAttribute("units", units(place));
        }
    }

    /** What the grid has in a community, by its number. */
    private Map<String, String> units(String community) {
        Map<String, String> units = new LinkedHashMap<>();
        grid.units(community, null, null, MOST)
                .units()
                .forEach(unit -> units.put(unit.gridUnitId().value(), unit.path()));
        return units;
    }

    /** Services that one ordered with stored time, by account and movement; none where one has no account. */
    private Map<String, String> timeOrders(VolunteerId me) {
        String account = TimeAccountId.of(me).value();
        Map<String, String> orders = new LinkedHashMap<>();
        try {
            Waiting.orders(queries.statement(account, LINES))
                    .forEach(line -> orders.put(
                            account + SLASH + line.timeMovementId(),
                            line.content() + " " + moments.length(Math.abs(line.minutes()))));
        } catch (Refused refused) {
            if (!"UNKNOWN_TIME_ACCOUNT".equals(refused.code())) {
                throw refused;
            }
        }
        return orders;
    }

    @PostMapping("/me/orders/new")
    String place(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor VolunteerId me) {
        return send(key, typed);
    }

    @PostMapping("/office/orders/new")
    String place(@RequestParam(Form.KEY) String key, @RequestParam Map<String, String> typed, @Visitor SignedIn me) {
        return send(key, typed);
    }

    private String send(String key, Map<String, String> typed) {
        String id = ledger.send(
                        key,
                        Typed.body()
                                .words("title", typed.get("title"))
                                .words("content", typed.get("content"))
                                .code("category", typed.get("category"))
                                .code("division", typed.get("division"))
                                .code("gridUnitId", typed.get("gridUnitId"))
                                .with("from", Moments.instant(typed.get("from")))
                                .with("until", Moments.instant(typed.get("until")))
                                .number("people", typed.get("people"))
                                .code("productId", typed.get("productId"))
                                .code("volunteerId", typed.get("volunteerId"))
                                .code("proxy", typed.get("proxy"))
                                .with("contact", orNone(contact(typed)))
                                .with("behalf", orNone(behalf(typed)))
                                .with("timeOrder", orNone(timeOrder(typed)))
                                .map(),
                        "/orders")
                .id();
        return "redirect:" + Links.to("/orders/{id}", id) + "?done=order-placed";
    }

    private static @Nullable Map<String, Object> orNone(Typed part) {
        return part.map().isEmpty() ? null : part.map();
    }

    private static Typed contact(Map<String, String> typed) {
        return Typed.body()
                .words("name", typed.get("contact.name"))
                .code("phone", typed.get("contact.phone"))
                .words("address", typed.get("contact.address"));
    }

    private static Typed behalf(Map<String, String> typed) {
        return Typed.body()
                .code("kind", typed.get("behalf.kind"))
                .code("agreedOn", typed.get("behalf.agreedOn"))
                .code("scanSha256", typed.get("behalf.scanSha256"));
    }

    /** Chosen from one's own account, or typed as its statement shows it. */
    private static Typed timeOrder(Map<String, String> typed) {
        String chosen = Typed.orNull(typed.get("timeOrder"));
        if (chosen == null) {
            return Typed.body()
                    .code("accountId", typed.get("timeOrder.accountId"))
                    .code("movementId", typed.get("timeOrder.movementId"));
        }
        List<String> parts = List.of(chosen.split(SLASH, 2));
        return Typed.body().code("accountId", parts.getFirst()).code("movementId", parts.getLast());
    }
}
