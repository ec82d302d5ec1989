package org.redvest.command.service.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.command.DispatchOrder;
import org.redvest.api.service.order.command.ReferOrder;
import org.redvest.api.service.order.command.RefuseOrder;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.OneOfMany;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever answers for orders at a level of the grid does: dispatch them, one or many, refer them, or say why not. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Orders")
class OrderDispatchController {

    private static final int MOST_ORDERS = 500;
    private static final int MOST_OFFERS = 100;

    private final Commands commands;
    private final Created created;
    private final Caller caller;

    OrderDispatchController(Commands commands, Created created, Caller caller) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
    }

    record DispatchRequest(
            @Schema(description = "to whom; the first who accepts serves it") @NotEmpty @Size(max = MOST_OFFERS) List<@NotNull @Valid ProviderRequest> offers,

            @Schema(
                    description =
                            "from when on nobody can accept any more; after the hours of the city's policy without it",
                    example = "2026-03-08T10:00:00+08:00",
                    nullable = true)
            @Nullable Instant answerBy) {}

    record DispatchOrdersRequest(
            @Schema(description = "numbers of orders", example = "[\"ord-019a9e00-0000-7000-8000-000000000001\"]")
            @NotEmpty @Size(max = MOST_ORDERS) List<@NotBlank @Size(max = 60) String> orders,

            @Schema(description = "to whom each of them is offered") @NotEmpty @Size(max = MOST_OFFERS) List<@NotNull @Valid ProviderRequest> offers,

            @Schema(
                    description =
                            "from when on nobody can accept any more; after the hours of the city's policy without it",
                    example = "2026-03-08T10:00:00+08:00",
                    nullable = true)
            @Nullable Instant answerBy) {}

    record ReferRequest(
            @Schema(description = "division code of the level that is to answer for it", example = "350203001")
            @NotBlank @Size(max = 12) String level,

            @Schema(description = "why, in words", example = "本社区没有助医队伍，请街道派单") @NotBlank @Size(max = 200) String reason) {}

    record RefuseRequest(
            @Schema(description = "why, for whom it is for", example = "护理需持证人员，已转介社区卫生服务中心") @NotBlank @Size(max = 200) String reason) {}

    /**
     * What became of one of them.
     *
     * @param effect what was recorded; null where it was refused
     * @param code why it was refused; null where it was not
     * @param detail the same in words
     */
    record OrderOutcome(
            String orderId,
            @Nullable Effect effect,
            @Nullable Problem code,
            @Nullable String detail) implements OneOfMany {}

    record OrderOutcomes(List<OrderOutcome> orders) {}

    @PostMapping("/orders/{orderId}/dispatch")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Dispatch an order (派单)",
            description =
                    "To a team, or to several, or to volunteers with a product on the shelf: the first who accepts serves it."
                            + " Dispatched again, it is offered to others too. Where nobody answers in time, the level above"
                            + " answers for it.")
    @Refuses({
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.PROVIDER_UNKNOWN,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.ORDER_FROM_ONESELF,
        Problem.ORDER_FROM_RELATIVE,
        Problem.ORDER_ANSWER_TIME_PASSED,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<OrderStepAnswer> dispatch(
            @PathVariable String orderId, @Valid @RequestBody DispatchRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new DispatchOrder(order, providers(request.offers()), request.answerBy()));
    }

    @PostMapping("/order-dispatches")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Dispatch many orders",
            description = "Up to 500, each decided by itself; the answer says what became of each.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_VOLUNTEER
    })
    ResponseEntity<OrderOutcomes> dispatchAll(@Valid @RequestBody DispatchOrdersRequest request) {
        List<Provider> offers = providers(request.offers());
        // one after the other: the answer tells where the last of them was written
        return created.changed(new OrderOutcomes(request.orders().stream()
                .map(order -> outcome(order, offers, request.answerBy()))
                .toList()));
    }

    private OrderOutcome outcome(String order, List<Provider> offers, @Nullable Instant answerBy) {
        try {
            Effect effect = commands.send(new DispatchOrder(OrderId.of(order), offers, answerBy), caller.envelope());
            return new OrderOutcome(order, effect, null, null);
        } catch (Refusal refusal) {
            return new OrderOutcome(order, null, refusal.problem(), refusal.detail());
        }
    }

    private static List<Provider> providers(List<ProviderRequest> given) {
        return given.stream().map(ProviderRequest::toProvider).distinct().toList();
    }

    @PostMapping("/orders/{orderId}/referral")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Have another level of the grid answer for an order",
            description = "One above or below in which its place lies. What was offered is over.")
    @Refuses({
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.UNKNOWN_DIVISION,
        Problem.ORDER_LEVEL_INVALID,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<OrderStepAnswer> refer(@PathVariable String orderId, @Valid @RequestBody ReferRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(
                order,
                new ReferOrder(
                        order,
                        DivisionCode.of(request.level()),
                        Text.of(request.reason().strip())));
    }

    @PostMapping("/orders/{orderId}/refusal")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Answer that an order cannot be served, and why (685号 Art. 13)",
            description = "Before somebody accepted it. A product's place is free again, and stored time comes back.")
    @Refuses({Problem.UNKNOWN_ORDER, Problem.ORDER_STEP_INVALID})
    ResponseEntity<OrderStepAnswer> refuse(@PathVariable String orderId, @Valid @RequestBody RefuseRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new RefuseOrder(order, Text.of(request.reason().strip())));
    }

    private ResponseEntity<OrderStepAnswer> ask(OrderId order, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new OrderStepAnswer(order));
    }
}
