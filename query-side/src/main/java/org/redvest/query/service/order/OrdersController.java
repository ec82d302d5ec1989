package org.redvest.query.service.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.FindOrder;
import org.redvest.api.service.order.query.FindOrders;
import org.redvest.api.service.order.query.OrderReader;
import org.redvest.api.service.order.query.OrderRole;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.Orders;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrdersController {

    private final Queries queries;
    private final Caller caller;
    private final Clock clock;

    OrdersController(Queries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.VOLUNTEER})
    @Operation(
            summary = "The orders (点单) that one has to do with",
            description =
                    "As mine, those for oneself, placed by oneself, or for which one may speak, under all numbers of the person. As"
                            + " provider, those that one was offered or serves; with organisationId, those that the team was offered, as far"
                            + " as one's delegations to serve orders reach. As dispatcher, those whose level of the grid lies within one's"
                            + " delegations to dispatch, what is late soonest first; what has ended only where its state is asked for. Else"
                            + " the newest first. Without the steps of each.")
    @Refuses({
        Problem.AUTHORITY_MISSING,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID
    })
    Orders orders(
            @Parameter(
                            description = "as what: mine, provider or dispatcher, in small or capital letters",
                            example = "mine")
                    @RequestParam
                    @Pattern(regexp = "mine|provider|dispatcher|MINE|PROVIDER|DISPATCHER") String as,
            @Parameter(description = "as provider, the team for which one asks", example = "51350200MJB729386C")
                    @RequestParam(required = false)
                    @Nullable String organisationId,
            @Parameter(description = "those in this state") @RequestParam(required = false) @Nullable OrderState state,
            @Parameter(
                            description =
                                    "only those that wait for an answer and whose last day to be answered is past (685号 Art. 13)")
                    @RequestParam(defaultValue = "false")
                    boolean unanswered,
            @Parameter(description = "only those whose step should have been done by now")
                    @RequestParam(defaultValue = "false")
                    boolean late,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        OrderRole role = OrderRole.valueOf(as.toUpperCase(Locale.ROOT));
        OrganisationId team =
                role != OrderRole.PROVIDER || organisationId == null ? null : OrganisationId.of(organisationId);
        VolunteerId oneself = role == OrderRole.DISPATCHER || team != null ? null : oneself();
        Set<Remit> remits =
                switch (role) {
                    case MINE -> Set.of();
                    case PROVIDER -> team == null ? Set.of() : serving(team);
                    case DISPATCHER -> required(remits(Power.DISPATCH_ORDERS));
                };
        return queries.ask(new FindOrders(
                role,
                oneself,
                team == null ? null : team.code(),
                remits,
                state,
                unanswered,
                late,
                clock.instant(),
                cursor,
                limit));
    }

    private VolunteerId oneself() {
        return number().orElseThrow(() -> new Refusal(Problem.FORBIDDEN));
    }

    private Optional<VolunteerId> number() {
        return caller.volunteer().filter(number -> caller.is(Role.VOLUNTEER)).map(VolunteerId::of);
    }

    private Set<Remit> serving(OrganisationId team) {
        Set<Remit> remits = remits(Power.SERVE_ORDERS);
        return required(
                remits.stream().anyMatch(remit -> remit.organisation() == null || team.equals(remit.organisation()))
                        ? remits
                        : Set.of());
    }

    private Set<Remit> remits(Power power) {
        return queries.ask(new FindRemits(caller.subject(), power)).remits();
    }

    private static Set<Remit> required(Set<Remit> remits) {
        if (remits.isEmpty()) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return remits;
    }

    @GetMapping("/{orderId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.VOLUNTEER, Role.AUDITOR})
    @Operation(
            summary = "One order, and everything that was done with it",
            description =
                    "For whom it is for, who placed it and who may speak for them; for whom it was offered to and who serves it, and"
                            + " whoever serves orders for a team that it was offered to; for whoever dispatches at its level or places orders"
                            + " for others where it is to be served (for one organisation only: those that staff placed); and for auditors."
                            + " To everybody else it is unknown. How whom it is for is found is no part of it.")
    @Refuses({Problem.UNKNOWN_ORDER, Problem.UNKNOWN_VOLUNTEER})
    OrderView order(@PathVariable String orderId) {
        return queries.ask(
                new FindOrder(OrderId.of(orderId), caller.is(Role.AUDITOR) ? null : reader(), clock.instant()));
    }

    private OrderReader reader() {
        return new OrderReader(
                EnumSet.allOf(OrderRole.class),
                number().orElse(null),
                remits(Power.DISPATCH_ORDERS),
                remits(Power.PLACE_ORDERS),
                remits(Power.SERVE_ORDERS));
    }
}
