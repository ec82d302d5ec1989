package org.redvest.command.reward.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.CancelRedemption;
import org.redvest.api.reward.shop.command.CollectRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.command.ReturnRedemption;
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
@RequestMapping(path = "/api/v1/redemptions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Points")
class RedemptionController {

    private final Commands commands;
    private final RedemptionLine line;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final PickUpCodes codes;

    RedemptionController(
            Commands commands, RedemptionLine line, Created created, Caller caller, RequestIds ids, PickUpCodes codes) {
        this.commands = commands;
        this.line = line;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.codes = codes;
    }

    record RedeemPointsRequest(
            @Schema(example = "vol-019a9e00-0000-7000-8000-000000000001") @NotBlank @Size(max = 60) String volunteerId,

            @Schema(example = "itm-019a9e00-0000-7000-8000-000000000003") @NotBlank @Size(max = 60) String rewardItemId,

            @Schema(description = "one where not given", example = "1") @Nullable Integer pieces,

            @Schema(
                    description = "scheme with whose points is paid; that of the item where not given",
                    nullable = true,
                    example = "psc-city")
            @Nullable @Size(max = 60) String schemeId) {}

    record CollectRequest(
            @Schema(example = "7QK2M0XZ") @NotBlank @Size(max = 20) String pickUpCode,

            @Schema(
                    description = "where the goods are handed over; refused where the redemption says another",
                    nullable = true,
                    example = "星湖社区爱心超市")
            @Nullable @Size(max = 100) String outlet) {

        @Override
        public String toString() {
            return "CollectRequest[…]";
        }
    }

    record RedemptionCreated(RedemptionId redemptionId, int points, String pickUpCode, Instant expiresAt) {

        @Override
        public String toString() {
            return "RedemptionCreated[" + redemptionId + "]";
        }
    }

    record RedemptionAnswer(RedemptionId redemptionId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Redeem points for goods (积分兑换)",
            description = "Points and stock are reserved together, or nothing is. The pick-up code is shown only here.")
    @Refuses({
        Problem.UNKNOWN_VOLUNTEER,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.VOLUNTEER_ERASED,
        Problem.UNKNOWN_REWARD_ITEM,
        Problem.AMOUNT_NOT_POSITIVE,
        Problem.AMOUNT_TOO_LARGE,
        Problem.UNKNOWN_SCHEME,
        Problem.SCHEME_MISMATCH,
        Problem.POINTS_OWED,
        Problem.POINTS_INSUFFICIENT,
        Problem.STOCK_INSUFFICIENT,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<RedemptionCreated> redeem(@Valid @RequestBody RedeemPointsRequest request) {
        RedemptionId redemption = RedemptionId.from(ids.ofThisRequest());
        VolunteerId volunteer = VolunteerId.of(request.volunteerId());
        caller.requireOwn(volunteer.value());
        RedemptionTerms terms = line.redeem(
                new RedeemPoints(
                        redemption,
                        volunteer,
                        RewardItemId.of(request.rewardItemId()),
                        request.pieces() == null ? 1 : request.pieces(),
                        request.schemeId() == null ? null : SchemeId.of(request.schemeId())),
                caller.envelope());
        return created.at(
                "/api/v1/redemptions/" + redemption,
                new RedemptionCreated(redemption, terms.points(), codes.of(redemption), terms.expiresAt()));
    }

    @PostMapping("/{redemptionId}/collection")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Hand the goods over", description = "To whoever shows the pick-up code, once.")
    @Refuses({
        Problem.UNKNOWN_REDEMPTION,
        Problem.PICK_UP_CODE_WRONG,
        Problem.OUTLET_WRONG,
        Problem.REDEMPTION_RETURNED,
        Problem.REDEMPTION_ALREADY_COLLECTED,
        Problem.REDEMPTION_CANCELLED,
        Problem.REDEMPTION_EXPIRED
    })
    ResponseEntity<RedemptionAnswer> collect(
            @PathVariable String redemptionId, @Valid @RequestBody CollectRequest request) {
        RedemptionId redemption = RedemptionId.of(redemptionId);
        commands.send(
                new CollectRedemption(
                        redemption,
                        request.pickUpCode(),
                        request.outlet() == null
                                ? null
                                : Text.of(request.outlet().strip())),
                caller.envelope());
        return created.changed(new RedemptionAnswer(redemption));
    }

    @PostMapping("/{redemptionId}/return")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(
            summary = "Take returned goods back (退货)",
            description =
                    "Within the days of the policy REDEMPTION_RETURN_DAYS after they were collected. They are on the shelf"
                            + " again, and the points in the lots that they came from, with their last day; the scheme says whether"
                            + " points go on for some days that expired meanwhile.")
    @Refuses({
        Problem.UNKNOWN_REDEMPTION,
        Problem.REDEMPTION_NOT_COLLECTED,
        Problem.RETURN_TOO_LATE,
        Problem.NO_POLICY_IN_FORCE
    })
    ResponseEntity<RedemptionAnswer> takeBack(@PathVariable String redemptionId) {
        RedemptionId redemption = RedemptionId.of(redemptionId);
        commands.send(new ReturnRedemption(redemption), caller.envelope());
        return created.changed(new RedemptionAnswer(redemption));
    }

    @PostMapping("/{redemptionId}/cancellation")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Give a redemption up",
            description = "Before the goods are collected: points and stock are free again.")
    @Refuses({
        Problem.UNKNOWN_REDEMPTION,
        Problem.REDEMPTION_ALREADY_COLLECTED,
        Problem.REDEMPTION_EXPIRED,
        Problem.REDEMPTION_RETURNED
    })
    ResponseEntity<RedemptionAnswer> cancel(@PathVariable String redemptionId) {
        RedemptionId redemption = RedemptionId.of(redemptionId);
        commands.send(
                new CancelRedemption(
                        redemption, caller.onlyOneself().map(VolunteerId::of).orElse(null)),
                caller.envelope());
        return created.changed(new RedemptionAnswer(redemption));
    }
}
