package org.redvest.query.service.hours;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.HoursChangeState;
import org.redvest.api.service.hours.HoursObjectionState;
import org.redvest.api.service.hours.query.FindHoursChange;
import org.redvest.api.service.hours.query.FindHoursChanges;
import org.redvest.api.service.hours.query.FindHoursObjection;
import org.redvest.api.service.hours.query.FindHoursObjections;
import org.redvest.api.service.hours.query.FindRevocationOrder;
import org.redvest.api.service.hours.query.FindRevocationOrders;
import org.redvest.api.service.hours.query.HoursChangeView;
import org.redvest.api.service.hours.query.HoursChanges;
import org.redvest.api.service.hours.query.HoursObjectionView;
import org.redvest.api.service.hours.query.HoursObjections;
import org.redvest.api.service.hours.query.RevocationOrderView;
import org.redvest.api.service.hours.query.RevocationOrders;
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
@RequestMapping("/api/v1")
@Tag(name = "Hours")
class DisputesController {

    private final Queries queries;
    private final Caller caller;

    DisputesController(Queries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GetMapping("/hours-objections")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Objections to hours under notice",
            description =
                    "The newest first, with the working days for which each is open and the day by which it is to be decided."
                            + " Who objected, only auditors are told.")
    HoursObjections objections(
            @Parameter(description = "those in this state") @RequestParam(required = false) @Nullable HoursObjectionState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindHoursObjections(state, caller.is(Role.AUDITOR), cursor, limit));
    }

    @GetMapping("/hours-objections/{objectionId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(summary = "One objection to hours", description = "Who objected, only auditors are told.")
    @Refuses(Problem.UNKNOWN_HOURS_OBJECTION)
    HoursObjectionView objection(@PathVariable String objectionId) {
        return queries.ask(new FindHoursObjection(HoursObjectionId.of(objectionId), caller.is(Role.AUDITOR)));
    }

    @GetMapping("/hours-changes")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Corrections of hours",
            description = "The newest proposal first: from when to when, why, by whom, and who decided it.")
    HoursChanges changes(
            @Parameter(description = "those in this state") @RequestParam(required = false) @Nullable HoursChangeState state,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindHoursChanges(state, cursor, limit));
    }

    @GetMapping("/hours-changes/{changeId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(summary = "One correction of hours", description = "As it was proposed, and what has become of it.")
    @Refuses(Problem.UNKNOWN_HOURS_CHANGE)
    HoursChangeView change(@PathVariable String changeId) {
        return queries.ask(new FindHoursChange(HoursChangeId.of(changeId)));
    }

    @GetMapping("/revocation-orders")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "Orders that revoke many",
            description = "The newest first: why, by whom, and how far each has come.")
    RevocationOrders orders(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindRevocationOrders(cursor, limit));
    }

    @GetMapping("/revocation-orders/{orderId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.AUDITOR})
    @Operation(
            summary = "How far an order that revokes many has come",
            description = "Records revoked and given back so far, and which could not be, with the reason of each.")
    @Refuses(Problem.UNKNOWN_REVOCATION_ORDER)
    RevocationOrderView order(@PathVariable String orderId) {
        return queries.ask(new FindRevocationOrder(RevocationOrderId.of(orderId)));
    }
}
