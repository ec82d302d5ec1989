package org.redvest.command.reward.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.redvest.api.Text;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.TimeTerms;
import org.redvest.api.reward.timebank.command.AcceptTimeGift;
import org.redvest.api.reward.timebank.command.CloseTimeAccount;
import org.redvest.api.reward.timebank.command.ConfirmTimeOrder;
import org.redvest.api.reward.timebank.command.DeclineTimeGift;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.reward.timebank.command.DonateTime;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.command.TakeTimeBack;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.city.Divisions;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
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

@RestController
@RequestMapping(path = "/api/v1/time-accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Time bank")
class TimeAccountController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final Clock clock;

    TimeAccountController(
            Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions, Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.clock = clock;
    }

    record OpenTimeAccountRequest(
            @Schema(description = "whose it will be", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "at which bank; without it, that of where they live", nullable = true)
            @Size(max = 60) @Nullable String timeBankId,

            @Schema(
                    description = "civil day from which on they can store time; today without it",
                    nullable = true,
                    example = "2021-02-16")
            @Nullable LocalDate openedOn) {}

    record DepositRequest(
            @Schema(description = "who was served", example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String beneficiary,

            @Schema(
                    description = "who saw it: none of the others",
                    example = "vol-019a9e00-0000-7000-8000-000000000003")
            @NotBlank @Size(max = 60) String witness,

            @Schema(description = "who certified it in the field", nullable = true) @Size(max = 60) @Nullable String certifiedBy,

            @Schema(description = "first instant, a whole minute", example = "2021-02-20T10:00:00+08:00") @NotNull Instant start,

            @Schema(description = "first instant after it", example = "2021-02-20T10:45:00+08:00") @NotNull Instant end,

            @Schema(description = "what was done", example = "外出代办") @NotBlank @Size(max = 50) String kind,

            @Schema(example = "火光社区居委会") @NotBlank @Size(max = 200) String place,

            @Schema(description = "division code of where", example = "450681100002") @NotBlank @Size(max = 12) String division,

            @Schema(description = "whether a group served; false without it", nullable = true) @Nullable Boolean group) {}

    record MinutesRequest(@Schema(example = "60") @NotNull Integer minutes) {}

    record OrderRequest(
            @Schema(description = "what is to be done", example = "家政服务") @NotBlank @Size(max = 50) String kind,

            @Schema(description = "how many at the most", example = "60") @NotNull Integer minutes) {}

    record ConfirmTimeOrderRequest(
            @Schema(description = "who served", example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String server,

            @Schema(description = "who saw it", example = "vol-019a9e00-0000-7000-8000-000000000003")
            @NotBlank @Size(max = 60) String witness,

            @Schema(description = "first instant, a whole minute", example = "2026-02-20T10:00:00+08:00") @NotNull Instant start,

            @Schema(description = "first instant after it", example = "2026-02-20T10:45:00+08:00") @NotNull Instant end,

            @Schema(example = "火光社区居委会") @NotBlank @Size(max = 200) String place,

            @Schema(description = "division code of where", example = "450681100002") @NotBlank @Size(max = 12) String division) {}

    record GiftRequest(
            @Schema(
                    description = "verified spouse or direct relative",
                    example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String recipient,

            @Schema(example = "120") @NotNull Integer minutes) {}

    record RecipientRequest(
            @Schema(description = "to whom it was offered", example = "vol-019a9e00-0000-7000-8000-000000000002")
            @NotBlank @Size(max = 60) String recipient) {}

    record ClosingRequest(
            @Schema(description = "the document that it rests on", example = "死亡医学证明〔2026〕1号")
            @NotBlank @Size(max = 200) String document,

            @Schema(description = "who inherits, where the rules have time inherited", nullable = true)
            @Size(max = 60) @Nullable String heir) {

        @Override
        public String toString() {
            return "ClosingRequest[…]";
        }
    }

    record TimeAccountAnswer(TimeAccountId timeAccountId) {}

    record TimeMovementAnswer(TimeMovementId timeMovementId) {}

    record TimeTermsAnswer(
            TimeMovementId timeMovementId,

            @Schema(description = "minutes that are free now")
            long balance,

            @Schema(description = "whether that is less than what the rules warn of")
            boolean low,

            Instant comesBackAt) {

        static TimeTermsAnswer of(TimeMovementId movement, TimeTerms terms) {
            return new TimeTermsAnswer(movement, terms.balance(), terms.low(), terms.comesBackAt());
        }
    }

    private TimeAccountId own(String given) {
        TimeAccountId account = TimeAccountId.of(given);
        caller.requireOwn(account.holder().value());
        return account;
    }

    private TimeMovementId newMovement() {
        return TimeMovementId.from(ids.ofThisRequest());
    }

    private DivisionCode division(String given) {
        return DivisionCode.of(divisions.require(given).code());
    }

    private ResponseEntity<TimeMovementAnswer> moved(
            TimeAccountId account, TimeMovementId movement, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, new TimeMovementAnswer(movement));
    }

    private ResponseEntity<TimeMovementAnswer> ended(TimeMovementId movement, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new TimeMovementAnswer(movement));
    }

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(summary = "Open a time account")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.UNKNOWN_TIME_BANK,
        Problem.TIME_RULES_MISSING,
        Problem.ACCOUNT_ALREADY_OPENED,
        Problem.ACCOUNT_TOO_YOUNG,
        Problem.ACCOUNT_NOT_RESIDENT
    })
    ResponseEntity<TimeAccountAnswer> open(@Valid @RequestBody OpenTimeAccountRequest request) {
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        caller.requireOwn(volunteer.value());
        TimeAccountId account = TimeAccountId.of(volunteer);
        String bank = request.timeBankId();
        LocalDate openedOn = request.openedOn();
        commands.send(
                new OpenTimeAccount(
                        account,
                        volunteer,
                        bank == null ? null : TimeBankId.of(bank),
                        openedOn == null ? CivilTime.dateOf(clock.instant()) : openedOn),
                caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, new TimeAccountAnswer(account));
    }

    @PostMapping("/{timeAccountId}/deposits")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Store certified service as time (存入)",
            description =
                    "What is above the cap is set aside and offered for donation; what a group served goes to the pool, where the rules say so.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.INTERVAL_IN_FUTURE,
        Problem.UNKNOWN_DIVISION,
        Problem.SERVED_ONESELF,
        Problem.SERVED_RELATIVE,
        Problem.WITNESS_IS_PARTY,
        Problem.CERTIFIER_IS_PARTY,
        Problem.SERVICE_BEFORE_ACCOUNT,
        Problem.SERVICE_OVERLAPS,
        Problem.TIME_RULES_MISSING,
        Problem.TIME_KIND_NOT_OFFERED
    })
    ResponseEntity<TimeMovementAnswer> deposit(
            @PathVariable String timeAccountId, @Valid @RequestBody DepositRequest request) {
        TimeAccountId account = TimeAccountId.of(timeAccountId);
        TimeMovementId movement = newMovement();
        String certifiedBy = request.certifiedBy();
        return moved(
                account,
                movement,
                new DepositTime(
                        account,
                        account.holder(),
                        movement,
                        VolunteerId.of(request.beneficiary()),
                        VolunteerId.of(request.witness()),
                        certifiedBy == null ? null : VolunteerId.of(certifiedBy),
                        ServiceInterval.of(request.start(), request.end()),
                        Text.of(request.kind().strip()),
                        Text.of(request.place().strip()),
                        division(request.division()),
                        Boolean.TRUE.equals(request.group())));
    }

    @PostMapping("/{timeAccountId}/donations")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(summary = "Give time to the pool (捐赠)", description = "What is above the cap first.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.TIME_INSUFFICIENT
    })
    ResponseEntity<TimeMovementAnswer> donate(
            @PathVariable String timeAccountId, @Valid @RequestBody MinutesRequest request) {
        TimeAccountId account = own(timeAccountId);
        TimeMovementId movement = newMovement();
        return moved(account, movement, new DonateTime(account, account.holder(), movement, request.minutes()));
    }

    @PostMapping("/{timeAccountId}/orders")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "Order service (支取)",
            description = "As much time waits until the order is settled, or comes back.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.TIME_RULES_MISSING,
        Problem.TOO_YOUNG_TO_DRAW,
        Problem.TIME_KIND_NOT_OFFERED,
        Problem.TIME_INSUFFICIENT
    })
    ResponseEntity<TimeTermsAnswer> order(
            @PathVariable String timeAccountId, @Valid @RequestBody OrderRequest request) {
        TimeAccountId account = own(timeAccountId);
        TimeMovementId movement = newMovement();
        TimeTerms terms = commands.send(
                new OrderTime(
                        account,
                        account.holder(),
                        movement,
                        Text.of(request.kind().strip()),
                        request.minutes()),
                caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, TimeTermsAnswer.of(movement, terms));
    }

    @PostMapping("/{timeAccountId}/orders/{timeMovementId}/confirmation")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "Confirm that what was ordered was served",
            description =
                    "The time is spent, and who served stores as much; what was ordered and not used is free again.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.INTERVAL_REVERSED,
        Problem.INTERVAL_EMPTY,
        Problem.INTERVAL_NOT_WHOLE_MINUTES,
        Problem.INTERVAL_IN_FUTURE,
        Problem.UNKNOWN_DIVISION,
        Problem.SERVED_ONESELF,
        Problem.SERVED_RELATIVE,
        Problem.WITNESS_IS_PARTY,
        Problem.CERTIFIER_IS_PARTY,
        Problem.SERVICE_BEFORE_ACCOUNT,
        Problem.SERVICE_OVERLAPS,
        Problem.TIME_RULES_MISSING,
        Problem.TIME_KIND_NOT_OFFERED,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED,
        Problem.MORE_THAN_ORDERED
    })
    ResponseEntity<TimeMovementAnswer> confirm(
            @PathVariable String timeAccountId,
            @PathVariable String timeMovementId,
            @Valid @RequestBody ConfirmTimeOrderRequest request) {
        TimeAccountId account = own(timeAccountId);
        TimeMovementId movement = TimeMovementId.of(timeMovementId);
        return ended(
                movement,
                new ConfirmTimeOrder(
                        account,
                        account.holder(),
                        movement,
                        VolunteerId.of(request.server()),
                        VolunteerId.of(request.witness()),
                        ServiceInterval.of(request.start(), request.end()),
                        Text.of(request.place().strip()),
                        division(request.division())));
    }

    @PostMapping("/{timeAccountId}/gifts")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(
            summary = "Offer time to a spouse or direct relative (赠与)",
            description = "Of what was earned; it waits until it is accepted, or comes back.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.TIME_RULES_MISSING,
        Problem.SERVED_ONESELF,
        Problem.GIFT_TO_STRANGER,
        Problem.GIFT_RECIPIENT_TOO_YOUNG,
        Problem.GIFT_NOT_ONES_OWN,
        Problem.GIFT_RING,
        Problem.TIME_INSUFFICIENT
    })
    ResponseEntity<TimeTermsAnswer> offer(@PathVariable String timeAccountId, @Valid @RequestBody GiftRequest request) {
        TimeAccountId account = own(timeAccountId);
        TimeMovementId movement = newMovement();
        TimeTerms terms = commands.send(
                new OfferTimeGift(
                        account, account.holder(), movement, VolunteerId.of(request.recipient()), request.minutes()),
                caller.envelope());
        return created.at("/api/v1/time-accounts/" + account, TimeTermsAnswer.of(movement, terms));
    }

    @PostMapping("/{timeAccountId}/gifts/{timeMovementId}/acceptance")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(summary = "Accept a gift of time", description = "Of the account that gives; once. It is not given on.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED,
        Problem.TIME_RULES_MISSING,
        Problem.SERVED_ONESELF,
        Problem.GIFT_TO_STRANGER,
        Problem.GIFT_RECIPIENT_TOO_YOUNG,
        Problem.GIFT_RING
    })
    ResponseEntity<TimeMovementAnswer> accept(
            @PathVariable String timeAccountId,
            @PathVariable String timeMovementId,
            @Valid @RequestBody RecipientRequest request) {
        VolunteerId recipient = VolunteerId.of(request.recipient());
        caller.requireOwn(recipient.value());
        TimeMovementId movement = TimeMovementId.of(timeMovementId);
        return ended(
                movement,
                new AcceptTimeGift(
                        TimeAccountId.of(recipient),
                        recipient,
                        TimeAccountId.of(timeAccountId).holder(),
                        movement));
    }

    @PostMapping("/{timeAccountId}/gifts/{timeMovementId}/refusal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(summary = "Decline a gift of time", description = "It goes back.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED
    })
    ResponseEntity<TimeMovementAnswer> decline(
            @PathVariable String timeAccountId,
            @PathVariable String timeMovementId,
            @Valid @RequestBody RecipientRequest request) {
        VolunteerId recipient = VolunteerId.of(request.recipient());
        caller.requireOwn(recipient.value());
        TimeMovementId movement = TimeMovementId.of(timeMovementId);
        return ended(
                movement,
                new DeclineTimeGift(
                        TimeAccountId.of(recipient),
                        recipient,
                        TimeAccountId.of(timeAccountId).holder(),
                        movement));
    }

    @PostMapping("/{timeAccountId}/movements/{timeMovementId}/return")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER},
            andOneself = true)
    @Operation(summary = "Take back an order or a gift", description = "That nobody settled or accepted.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.UNKNOWN_TIME_MOVEMENT,
        Problem.TIME_ORDER_ENDED
    })
    ResponseEntity<TimeMovementAnswer> takeBack(
            @PathVariable String timeAccountId, @PathVariable String timeMovementId) {
        TimeAccountId account = own(timeAccountId);
        TimeMovementId movement = TimeMovementId.of(timeMovementId);
        return ended(movement, new TakeTimeBack(account, account.holder(), movement));
    }

    @PostMapping("/{timeAccountId}/closing")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(
            summary = "Close the account of a holder who died",
            description = "Its time goes where the rules say: to an heir, to the pool, or it lapses.")
    @Refuses({
        Problem.UNKNOWN_TIME_ACCOUNT,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.REGISTRATION_LAPSED,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.TIME_ORDER_OPEN,
        Problem.TIME_RULES_MISSING,
        Problem.HEIR_REQUIRED
    })
    ResponseEntity<TimeMovementAnswer> close(
            @PathVariable String timeAccountId, @Valid @RequestBody ClosingRequest request) {
        TimeAccountId account = TimeAccountId.of(timeAccountId);
        TimeMovementId movement = newMovement();
        String heir = request.heir();
        return ended(
                movement,
                new CloseTimeAccount(
                        account,
                        account.holder(),
                        movement,
                        Text.of(request.document().strip()),
                        heir == null ? null : VolunteerId.of(heir)));
    }
}
