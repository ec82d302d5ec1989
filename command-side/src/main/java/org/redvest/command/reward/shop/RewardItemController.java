package org.redvest.command.reward.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.shop.command.OfferRewardItem;
import org.redvest.api.reward.shop.command.RestockRewardItem;
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
@RequestMapping(path = "/api/v1/reward-items", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Points")
class RewardItemController {

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;

    RewardItemController(Commands commands, Created created, Caller caller, RequestIds ids) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
    }

    record OfferRewardItemRequest(
            @Schema(example = "雨伞") @NotBlank @Size(max = 100) String name,

            @Schema(description = "where it is handed over", example = "星湖社区爱心超市") @NotBlank @Size(max = 100) String outlet,

            @Schema(description = "points for one piece", example = "20") @NotNull Integer price,

            @Schema(description = "pieces at hand", example = "50") @NotNull Integer stock,

            @Schema(
                    description = "scheme with whose points it is paid; the city's where not given",
                    nullable = true,
                    example = "psc-city")
            @Nullable @Size(max = 60) String schemeId) {}

    record RestockRequest(@Schema(example = "10") @NotNull Integer pieces) {}

    record RewardItemAnswer(RewardItemId rewardItemId) {}

    @PostMapping
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Offer a reward item", description = "Puts an item on the shelf of a reward shop (爱心超市).")
    @Refuses({Problem.AMOUNT_NOT_POSITIVE, Problem.AMOUNT_TOO_LARGE, Problem.UNKNOWN_SCHEME})
    ResponseEntity<RewardItemAnswer> offer(@Valid @RequestBody OfferRewardItemRequest request) {
        RewardItemId item = RewardItemId.from(ids.ofThisRequest());
        commands.send(
                new OfferRewardItem(
                        item,
                        Text.of(request.name().strip()),
                        Text.of(request.outlet().strip()),
                        request.price(),
                        request.stock(),
                        SchemeId.orCitys(request.schemeId())),
                caller.envelope());
        return created.at("/api/v1/reward-items/" + item, new RewardItemAnswer(item));
    }

    @PostMapping("/{rewardItemId}/deliveries")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER})
    @Operation(summary = "Add to the stock", description = "Records a delivery of more pieces.")
    @Refuses({Problem.UNKNOWN_REWARD_ITEM, Problem.AMOUNT_NOT_POSITIVE, Problem.AMOUNT_TOO_LARGE})
    ResponseEntity<RewardItemAnswer> restock(
            @PathVariable String rewardItemId, @Valid @RequestBody RestockRequest request) {
        RewardItemId item = RewardItemId.of(rewardItemId);
        commands.send(
                new RestockRewardItem(item, new Text(ids.ofThisRequest().toString()), request.pieces()),
                caller.envelope());
        return created.changed(new RewardItemAnswer(item));
    }
}
