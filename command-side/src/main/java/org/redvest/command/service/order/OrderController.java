package org.redvest.command.service.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.api.service.order.command.AmendOrderReview;
import org.redvest.api.service.order.command.PlaceOrder;
import org.redvest.api.service.order.command.ReviewOrder;
import org.redvest.api.service.order.command.WithdrawOrder;
import org.redvest.command.person.registration.Registration;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.command.vault.KeyRing;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever asks for help does: place an order, review it, take it back. */
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Orders")
class OrderController {

    private final Commands commands;
    private final OrderContacts contacts;
    private final OrdersOfPersons persons;
    private final Volunteers volunteers;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final KeyRing keys;
    private final Clock clock;

    OrderController(
            Commands commands,
            OrderContacts contacts,
            OrdersOfPersons persons,
            Volunteers volunteers,
            Created created,
            Caller caller,
            RequestIds ids,
            KeyRing keys,
            Clock clock) {
        this.commands = commands;
        this.contacts = contacts;
        this.persons = persons;
        this.volunteers = volunteers;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.keys = keys;
        this.clock = clock;
    }

    /** How whom an order is for is found: sealed, read by who serves or dispatches it, and kept by nobody after that. */
    record ContactRequest(
            @Schema(example = "陈阿婆") @NotBlank @Size(max = 50) String name,

            @Schema(example = "13850001234") @NotBlank @Size(max = 40) String phone,

            @Schema(description = "where exactly", example = "鸿山社区 3 号楼 402") @NotBlank @Size(max = 200) String address) {

        OrderContacts.GivenContact given() {
            return new OrderContacts.GivenContact(name.strip(), Registration.requirePhone(phone), address.strip());
        }

        @Override
        public String toString() {
            return "ContactRequest[…]";
        }
    }

    /** That somebody else agreed to what is ordered for them. */
    record BehalfRequest(
            @Schema(description = "RELATIVE 亲属, or GRID_WORKER 网格员 for staff", example = "GRID_WORKER") @NotNull BehalfKind kind,

            @Schema(description = "when they agreed", example = "2026-03-06") @NotNull LocalDate agreedOn,

            @Schema(
                    description = "SHA-256 of the scan of what they signed; without it they said so",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    nullable = true)
            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String scanSha256) {}

    /** Stored time with which an order is placed. */
    record TimeOrderRequest(
            @Schema(example = "tba-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String accountId,

            @Schema(
                    description = "the order of that account, which waits",
                    example = "tmv-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String movementId) {}

    record PlaceOrderRequest(
            @Schema(description = "what everybody may read of it: nothing of whom it is for", example = "陪同就医")
            @NotBlank @Size(max = 100) String title,

            @Schema(description = "what is to be done, for who may serve it", example = "陪老人到市第一医院复查，上午九点前出门")
            @NotBlank @Size(max = 500) String content,

            @Schema(description = "service category, of the city's list", example = "扶老助残") @NotBlank @Size(max = 50) String category,

            @Schema(description = "division code of where: a community or a street", example = "350203001001")
            @NotBlank @Size(max = 12) String division,

            @Schema(
                    description = "the estate or building there",
                    example = "grd-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String gridUnitId,

            @Schema(description = "first instant at which it may be served", example = "2026-03-09T08:00:00+08:00")
            @NotNull Instant from,

            @Schema(description = "first instant at which it may not any more", example = "2026-03-13T18:00:00+08:00")
            @NotNull Instant until,

            @Schema(description = "how many are needed, 1 to 100; 1 without it", example = "1", nullable = true)
            @Nullable Integer people,

            @Schema(
                    description = "the product that is chosen; without it, a need is published",
                    example = "prd-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String productId,

            @Schema(
                    description =
                            "whom it is for, where somebody else orders for them and knows their number; without it they get"
                                    + " a new one",
                    example = "vol-019a9e00-0000-7000-8000-000000000002",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "needed where somebody else orders for them", nullable = true) @Valid @Nullable ContactRequest contact,

            @Schema(description = "that it is for somebody else, who agreed", nullable = true) @Valid @Nullable BehalfRequest behalf,

            @Schema(
                    description = "who may speak for whom it is for, by their number",
                    example = "vol-019a9e00-0000-7000-8000-000000000003",
                    nullable = true)
            @Size(max = 60) @Nullable String proxy,

            @Schema(description = "the stored time with which it is ordered; free without it", nullable = true)
            @Valid @Nullable TimeOrderRequest timeOrder) {

        OrderWish wish() {
            return new OrderWish(
                    Text.of(category.strip()),
                    DivisionCode.of(division),
                    gridUnitId == null ? null : GridUnitId.of(gridUnitId),
                    from,
                    until,
                    people == null ? 1 : people);
        }
    }

    record ReviewRequest(
            @Schema(example = "VERY_SATISFIED") @NotNull Satisfaction satisfaction,

            @Schema(description = "what else there is to say", example = "很耐心", nullable = true)
            @Size(max = 500) @Nullable String words) {

        Text text() {
            return words == null ? Text.EMPTY : Text.of(words.strip());
        }
    }

    record WithdrawRequest(
            @Schema(description = "why, in words", example = "家人已回来") @NotBlank @Size(max = 200) String reason) {}

    record PlacedAnswer(OrderId orderId, VolunteerId volunteerId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Place an order (点单)",
            description =
                    "Publishes a need, or chooses a product from the shelf, which is offered to its provider at once. A resident"
                            + " orders for themselves, or as a relative for somebody who agreed; staff order for somebody who agreed."
                            + " Whoever has no number yet gets one. Needs are answered in the working days of the city's policy"
                            + " (685号 Art. 13).")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.ORDER_PLACE_TOO_WIDE,
        Problem.UNKNOWN_CATEGORY,
        Problem.UNKNOWN_GRID_UNIT,
        Problem.GRID_UNIT_CLOSED,
        Problem.GRID_UNIT_ELSEWHERE,
        Problem.PERIOD_REVERSED,
        Problem.ORDER_WINDOW_PASSED,
        Problem.ORDER_WINDOW_TOO_LONG,
        Problem.ORDER_PEOPLE_INVALID,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.CONSENT_EVIDENCE_INCOMPLETE,
        Problem.ORDER_NEEDS_CONSENT,
        Problem.ORDER_CONTACT_REQUIRED,
        Problem.PHONE_INVALID,
        Problem.ORDER_PROXY_IS_BENEFICIARY,
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED,
        Problem.ORDER_TIME_IN_USE,
        Problem.UNKNOWN_SERVICE_PRODUCT,
        Problem.PRODUCT_OFF_SHELF,
        Problem.PRODUCT_NOT_THERE,
        Problem.PRODUCT_EXHAUSTED,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.ORDER_FROM_ONESELF,
        Problem.ORDER_FROM_RELATIVE,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<PlacedAnswer> place(@Valid @RequestBody PlaceOrderRequest request) {
        OrderId order = OrderId.from(ids.ofThisRequest());
        BehalfRequest given = request.behalf();
        Behalf behalf = given == null
                ? null
                : Behalf.of(given.kind(), given.agreedOn(), given.scanSha256(), CivilTime.dateOf(clock.instant()));
        VolunteerId oneself = oneself();
        VolunteerId placedBy = behalf != null && behalf.kind() == BehalfKind.GRID_WORKER ? null : oneself;
        VolunteerId beneficiary = beneficiary(request, behalf, oneself, order);
        ContactRequest contact = request.contact();
        if (contact == null) {
            commands.send(command(order, beneficiary, request, null, placedBy, behalf), caller.envelope());
        } else {
            contacts.send(
                    beneficiary,
                    request.wish(),
                    contact.given(),
                    under -> commands.send(
                            command(order, beneficiary, request, under, placedBy, behalf), caller.envelope()));
        }
        return created.at("/api/v1/orders/" + order, new PlacedAnswer(order, beneficiary));
    }

    /** A number that nobody has heard of is made here, and comes from nobody. */
    private VolunteerId beneficiary(
            PlaceOrderRequest request, @Nullable Behalf behalf, @Nullable VolunteerId oneself, OrderId order) {
        if (request.volunteerId() != null) {
            VolunteerId named = VolunteerId.of(request.volunteerId());
            boolean known = named.equals(oneself) || volunteers.of(named).isRegistered() || persons.knows(named);
            if (!known) {
                throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
            }
            return named;
        }
        if (behalf != null) {
            return VolunteerId.from(keys.uuid("beneficiary-of-order", order.value()));
        }
        if (oneself == null) {
            throw new Refusal(Problem.ORDER_NEEDS_CONSENT);
        }
        return oneself;
    }

    private static PlaceOrder command(
            OrderId order,
            VolunteerId beneficiary,
            PlaceOrderRequest request,
            @Nullable OrderContact contact,
            @Nullable VolunteerId placedBy,
            @Nullable Behalf behalf) {
        TimeOrderRequest time = request.timeOrder();
        return new PlaceOrder(
                order,
                beneficiary,
                Text.of(request.title().strip()),
                Text.of(request.content().strip()),
                request.wish(),
                request.productId() == null ? null : ServiceProductId.of(request.productId()),
                contact,
                placedBy,
                behalf,
                request.proxy() == null ? null : VolunteerId.of(request.proxy()),
                time == null
                        ? null
                        : new TimeOrder(TimeAccountId.of(time.accountId()), TimeMovementId.of(time.movementId())));
    }

    @PostMapping("/{orderId}/review")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Review a served order (评单)",
            description =
                    "Once, in time, by whom it is for, by the proxy who was named, or by the staff who placed it and asked them;"
                            + " the three are counted apart. What nobody reviews is closed unreviewed.")
    @Refuses({
        Problem.UNKNOWN_ORDER,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_REVIEW_OVER,
        Problem.ORDER_REVIEW_FORBIDDEN
    })
    ResponseEntity<OrderStepAnswer> review(@PathVariable String orderId, @Valid @RequestBody ReviewRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new ReviewOrder(order, oneself(), request.satisfaction(), request.text()));
    }

    @PostMapping("/{orderId}/review-amendment")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Say otherwise than in a review",
            description = "By whoever reviewed it, at any time. What was said before stays on record.")
    @Refuses({
        Problem.UNKNOWN_ORDER,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_REVIEW_FORBIDDEN
    })
    ResponseEntity<OrderStepAnswer> amend(@PathVariable String orderId, @Valid @RequestBody ReviewRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new AmendOrderReview(order, oneself(), request.satisfaction(), request.text()));
    }

    @PostMapping("/{orderId}/withdrawal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Take an order back",
            description =
                    "Before it was served, by whom it is for, who speaks for them, or who placed it. Its shift is called off, a"
                            + " product's place is free again, and stored time comes back.")
    @Refuses({Problem.UNKNOWN_ORDER, Problem.UNKNOWN_VOLUNTEER, Problem.ORDER_STEP_INVALID, Problem.ORDER_NOT_ONES_OWN})
    ResponseEntity<OrderStepAnswer> withdraw(
            @PathVariable String orderId, @Valid @RequestBody WithdrawRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(
                order,
                new WithdrawOrder(order, oneself(), Text.of(request.reason().strip())));
    }

    /** Who acts for themselves only; null for staff. */
    private @Nullable VolunteerId oneself() {
        return caller.onlyOneself().map(VolunteerId::of).orElse(null);
    }

    private ResponseEntity<OrderStepAnswer> ask(OrderId order, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new OrderStepAnswer(order));
    }
}
