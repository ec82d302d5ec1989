package org.redvest.query.service.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.StationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.query.FindOrder;
import org.redvest.api.service.order.query.OrderReader;
import org.redvest.api.service.order.query.OrderRole;
import org.redvest.api.service.product.query.FindMatches;
import org.redvest.api.service.product.query.Matches;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Service products")
class MatchesController {

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    MatchesController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/api/v1/matches")
    @AllowedToEveryRole
    @Operation(
            summary = "Which needs and service products fit each other (供需对接), and why",
            description =
                    "For one order, one product, or one station: needs in its division and what is to be had there (供需对接区). A match"
                            + " needs a place and a category or a time that fit; points are the sum of what its grounds count: place 4, 2 or 1,"
                            + " category 4, time 3 or 1, qualification 1, reviews 2. The best first, then the older need, then the older"
                            + " product. Those for an order are for whoever dispatches it or may place orders there, whom it is for, who placed"
                            + " it, who may speak for them, and auditors.")
    @Refuses({Problem.UNKNOWN_ORDER, Problem.UNKNOWN_SERVICE_PRODUCT, Problem.UNKNOWN_STATION, Problem.UNKNOWN_VOLUNTEER
    })
    Matches matches(
            @Parameter(description = "products for this order") @RequestParam(required = false) @Nullable String order,
            @Parameter(description = "needs for this product") @RequestParam(required = false) @Nullable String product,
            @Parameter(description = "both at this station") @RequestParam(required = false) @Nullable String station,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        Instant now = clock.instant();
        return queries.ask(new FindMatches(
                order == null ? null : readable(OrderId.of(order), now),
                product == null ? null : ServiceProductId.of(product),
                station == null ? null : StationId.of(station),
                now,
                limit));
    }

    private OrderId readable(OrderId order, Instant now) {
        return queries.ask(new FindOrder(order, caller.is(Role.AUDITOR) ? null : reader(), now))
                .orderId();
    }

    private OrderReader reader() {
        return new OrderReader(
                EnumSet.of(OrderRole.MINE, OrderRole.DISPATCHER),
                caller.volunteer()
                        .filter(number -> caller.is(Role.VOLUNTEER))
                        .map(VolunteerId::of)
                        .orElse(null),
                remits(Power.DISPATCH_ORDERS),
                remits(Power.PLACE_ORDERS),
                Set.of());
    }

    private Set<Remit> remits(Power power) {
        return queries.ask(new FindRemits(caller.subject(), power)).remits();
    }
}
