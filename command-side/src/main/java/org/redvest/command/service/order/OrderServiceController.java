package org.redvest.command.service.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.command.AcceptOrder;
import org.redvest.api.service.order.command.DeclineOrder;
import org.redvest.api.service.order.command.GiveOrderBack;
import org.redvest.api.service.order.command.ReadOrderContact;
import org.redvest.api.service.order.command.ReportOrderServed;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.service.order.OrderContacts.ClearContact;
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

/** What whoever serves orders does: accept one, decline it, give it back, say that it was served. */
@RestController
@RequestMapping(path = "/api/v1/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Orders")
class OrderServiceController {

    private final Commands commands;
    private final Orders orders;
    private final OrderContacts contacts;
    private final Created created;
    private final Caller caller;

    OrderServiceController(Commands commands, Orders orders, OrderContacts contacts, Created created, Caller caller) {
        this.commands = commands;
        this.orders = orders;
        this.contacts = contacts;
        this.created = created;
        this.caller = caller;
    }

    record AcceptRequest(
            @Schema(
                    description = "the team that accepts it; without it, the volunteer who asks",
                    example = "51350200MJB00000XC",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(
                    description =
                            "the published project in which it is served: of the team, or of the volunteer's product",
                    example = "prj-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String projectId,

            @Schema(description = "first instant of the service, a whole minute", example = "2026-03-10T09:00:00+08:00")
            @NotNull Instant start,

            @Schema(description = "first instant after it, a whole minute", example = "2026-03-10T11:00:00+08:00")
            @NotNull Instant end,

            @Schema(
                    description = "who serves, as many as are needed at the most; a volunteer serves alone",
                    example = "[\"vol-019a9e00-0000-7000-8000-000000000002\"]",
                    nullable = true)
            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 60) String> servers,

            @Schema(description = "version of the project's agreement and risks that they accept", example = "1")
            @NotNull Integer termsVersion) {}

    record ProviderReasonRequest(
            @Schema(
                    description = "the team for which it is said; without it, the volunteer who asks",
                    example = "51350200MJB00000XC",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(description = "why, in words", example = "志愿者生病") @NotBlank @Size(max = 200) String reason) {

        Text text() {
            return Text.of(reason.strip());
        }
    }

    record ServedRequest(
            @Schema(
                    description = "the team that served; without it, the volunteer who asks",
                    example = "51350200MJB00000XC",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(
                    description = "who saw it, and neither served nor is whom it is for; needed with stored time",
                    example = "vol-019a9e00-0000-7000-8000-000000000003",
                    nullable = true)
            @Size(max = 60) @Nullable String witness) {}

    record ReadContactRequest(
            @Schema(
                    description =
                            "the team that accepted it; without it, the volunteer who did, or an officer who dispatches it",
                    example = "51350200MJB00000XC",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(description = "what for, as whom it is for can read", example = "上门前联系") @NotBlank @Size(max = 200) String purpose) {}

    record AcceptedAnswer(OrderId orderId, ShiftId shiftId) {}

    @PostMapping("/acceptance")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Accept an order that one was offered (接单)",
            description =
                    "The first does. A shift of its own is opened in the project, in which those who serve have their places by"
                            + " the rules of signing up, or nothing happens: insurance, diary, attendance and hours follow from it.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_NOT_OFFERED,
        Problem.ORDER_OFFER_LAPSED,
        Problem.ORDER_ALREADY_ACCEPTED,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.ORDER_START_PASSED,
        Problem.ORDER_OUTSIDE_WINDOW,
        Problem.ORDER_SERVERS_INVALID,
        Problem.ORDER_ONE_SERVER,
        Problem.ORDER_FROM_ONESELF,
        Problem.ORDER_FROM_RELATIVE,
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED,
        Problem.MORE_THAN_ORDERED,
        Problem.UNKNOWN_PROJECT,
        Problem.PROJECT_NOT_PUBLISHED,
        Problem.PROJECT_CLOSED,
        Problem.ORDER_PROJECT_NOT_ONES_OWN,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_SUSPENDED,
        Problem.ORGANISATION_DISSOLVED,
        Problem.TERMS_OUTDATED,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.MINOR_NOT_ALLOWED,
        Problem.TOO_YOUNG,
        Problem.GUARDIAN_CONSENT_REQUIRED,
        Problem.QUALIFICATION_MISSING,
        Problem.OVERLAPPING_COMMITMENT,
        Problem.REST_TOO_SHORT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<AcceptedAnswer> accept(@PathVariable String orderId, @Valid @RequestBody AcceptRequest request) {
        OrderId order = OrderId.of(orderId);
        Provider provider = provider(request.organisationId());
        ShiftId shift = orders.require(order).shiftOf(provider);
        commands.send(
                new AcceptOrder(
                        order,
                        provider,
                        ProjectId.of(request.projectId()),
                        shift,
                        ServiceInterval.of(request.start(), request.end()),
                        servers(request.servers(), provider),
                        request.termsVersion()),
                caller.envelope());
        return created.changed(new AcceptedAnswer(order, shift));
    }

    /** The team that is named, or the volunteer who asks. */
    private Provider provider(@Nullable String organisation) {
        return organisation == null
                ? caller.onlyOneself()
                        .map(number -> Provider.of(VolunteerId.of(number)))
                        .orElseThrow(() ->
                                new Refusal(Problem.INVALID_FIELD, "Name the team for which you act: organisationId."))
                : Provider.of(OrganisationId.of(organisation));
    }

    /** A volunteer who accepts by themselves need not say who serves. */
    private static List<VolunteerId> servers(@Nullable List<String> given, Provider provider) {
        VolunteerId alone = provider.volunteerId();
        if (given == null) {
            return alone == null ? List.of() : List.of(alone);
        }
        return given.stream().map(VolunteerId::of).toList();
    }

    @PostMapping("/declination")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Decline an order that one was offered",
            description = "Where nobody else was offered it, it waits to be dispatched again.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_NOT_OFFERED,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<OrderStepAnswer> decline(
            @PathVariable String orderId, @Valid @RequestBody ProviderReasonRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new DeclineOrder(order, provider(request.organisationId()), request.text()));
    }

    @PostMapping("/return")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Give back an order that one accepted",
            description = "Before it was served. Its shift is called off, and it waits to be dispatched again.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_NOT_ONES_OWN,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<OrderStepAnswer> giveBack(
            @PathVariable String orderId, @Valid @RequestBody ProviderReasonRequest request) {
        OrderId order = OrderId.of(orderId);
        return ask(order, new GiveOrderBack(order, provider(request.organisationId()), request.text()));
    }

    @PostMapping("/service")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Say that an order was served",
            description =
                    "Once its shift has begun, and its roll names one at least of those who were to serve. With stored time, once"
                            + " it is over, and somebody saw it: then the time is settled.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_NOT_ONES_OWN,
        Problem.ORDER_NOT_BEGUN,
        Problem.INTERVAL_IN_FUTURE,
        Problem.WITNESS_REQUIRED,
        Problem.ORDER_WITNESS_IS_PARTY,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.REGISTRATION_LAPSED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.ORDER_NOT_ATTENDED,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<OrderStepAnswer> served(@PathVariable String orderId, @Valid @RequestBody ServedRequest request) {
        OrderId order = OrderId.of(orderId);
        String witness = request.witness();
        return ask(
                order,
                new ReportOrderServed(
                        order, provider(request.organisationId()), witness == null ? null : VolunteerId.of(witness)));
    }

    @PostMapping("/contact")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Read how whom an order is for is found",
            description =
                    "By whoever accepted it, until it was served, and by whoever dispatches it, until it has ended. Who read it and"
                            + " what for is on record before the answer. What nobody gave, or is gone, is null.")
    @Refuses({
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_ORDER,
        Problem.ORDER_STEP_INVALID,
        Problem.ORDER_NOT_ONES_OWN
    })
    ResponseEntity<ClearContact> contact(@PathVariable String orderId, @Valid @RequestBody ReadContactRequest request) {
        OrderId order = OrderId.of(orderId);
        Provider reader = request.organisationId() == null
                ? caller.onlyOneself()
                        .map(number -> Provider.of(VolunteerId.of(number)))
                        .orElse(null)
                : Provider.of(OrganisationId.of(request.organisationId()));
        commands.send(
                new ReadOrderContact(order, reader, Text.of(request.purpose().strip())), caller.envelope());
        return created.changed(contacts.open(orders.require(order).order()));
    }

    private ResponseEntity<OrderStepAnswer> ask(OrderId order, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new OrderStepAnswer(order));
    }
}
