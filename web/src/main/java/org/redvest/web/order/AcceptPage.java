package org.redvest.web.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.query.SignedIn;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.product.query.ProductView;
import org.redvest.web.ledger.Ledger;
import org.redvest.web.page.Form;
import org.redvest.web.page.Links;
import org.redvest.web.page.Moments;
import org.redvest.web.page.Typed;
import org.redvest.web.page.Visitor;
import org.redvest.web.shelf.ShelfQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepting an order (接单): in which project it is served, which says what is agreed to, and then when and by whom. */
@Controller
class AcceptPage {

    /** More projects do not fit a choice. */
    private static final int PROJECTS = 100;

    private static final String BETWEEN_NUMBERS = "[\\s,，、;；]+";

    private final OrderQueries queries;
    private final ShelfQueries shelf;
    private final Ledger ledger;

    AcceptPage(Ledger ledger) {
        this.queries = ledger.queries(OrderQueries.class);
        this.shelf = ledger.queries(ShelfQueries.class);
        this.ledger = ledger;
    }

    /** A product says in which project it is served; for a need, one is chosen first. */
    @GetMapping("/orders/{id}/acceptance")
    String accept(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable String project,
            @Visitor SignedIn me,
            Model model) {
        OrderView order = queries.order(id);
        String team = Typed.orNull(organisationId);
        String given = Typed.orNull(project);
        String chosen = given == null ? ofTheProduct(order, team, me) : given;
        model.addAttribute("row", Row.of(order));
        model.addAttribute("team", team);
        model.addAttribute("project", chosen == null ? null : shelf.project(chosen));
        model.addAttribute("projects", chosen == null ? projects(team, me) : Map.of());
        return "order/accept";
    }

    /** The project of the product that was chosen, where it is theirs; null where there is none, or somebody else's. */
    private @Nullable String ofTheProduct(OrderView order, @Nullable String team, SignedIn me) {
        if (order.productId() == null) {
            return null;
        }
        ProductView product = shelf.product(order.productId().value());
        VolunteerId alone = product.volunteerId();
        boolean theirs = alone == null
                ? product.organisationId().equals(team)
                : team == null && alone.value().equals(me.volunteerId());
        return theirs ? product.projectId().value() : null;
    }

    /** Those of the team; of whoever serves alone, those of their own products. */
    private Map<String, String> projects(@Nullable String team, SignedIn me) {
        Map<String, String> projects = new LinkedHashMap<>();
        if (team == null) {
            shelf.products(null, null, null, null, me.volunteerId(), null, null, PROJECTS)
                    .products()
                    .forEach(one -> projects.putIfAbsent(
                            one.projectId().value(), one.details().title().value()));
        } else {
            shelf.projects(null, team, PROJECTS)
                    .projects()
                    .forEach(one ->
                            projects.put(one.projectId().value(), one.details().name()));
        }
        return projects;
    }

    @PostMapping("/orders/{id}/acceptance")
    String accept(
            @PathVariable String id,
            @RequestParam(Form.KEY) String key,
            @RequestParam Map<String, String> typed,
            @Visitor SignedIn me) {
        ledger.send(
                key,
                Typed.body()
                        .code("organisationId", typed.get("team"))
                        .code("projectId", typed.get("projectId"))
                        .with("start", Moments.instant(typed.get("start")))
                        .with("end", Moments.instant(typed.get("end")))
                        .with("servers", servers(typed.get("servers")))
                        .number("termsVersion", typed.get("termsVersion"))
                        .map(),
                "/orders/{id}/acceptance",
                id);
        return "redirect:" + Links.to("/orders/{id}", id) + "?done=" + OrderPage.done(Act.ACCEPTANCE);
    }

    private static @Nullable List<String> servers(@Nullable String typed) {
        String numbers = Typed.orNull(typed);
        return numbers == null
                ? null
                : Stream.of(numbers.split(BETWEEN_NUMBERS, -1))
                        .filter(number -> !number.isEmpty())
                        .toList();
    }
}
