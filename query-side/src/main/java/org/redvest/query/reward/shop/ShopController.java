package org.redvest.query.reward.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.query.FindRedemption;
import org.redvest.api.reward.shop.query.FindRewardItems;
import org.redvest.api.reward.shop.query.RedemptionView;
import org.redvest.api.reward.shop.query.RewardItems;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.AllowedToEveryRole;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Points")
class ShopController {

    private final Queries queries;
    private final Readers readers;

    ShopController(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    @GetMapping("/reward-items")
    @AllowedToEveryRole
    @Operation(summary = "What is on the shelves (爱心超市)")
    @Refuses(Problem.UNKNOWN_REWARD_ITEM)
    RewardItems items(
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindRewardItems(null, cursor == null ? null : RewardItemId.of(cursor), limit));
    }

    @GetMapping("/reward-items/{rewardItemId}")
    @AllowedToEveryRole
    @Operation(summary = "One reward item and its stock")
    @Refuses(Problem.UNKNOWN_REWARD_ITEM)
    RewardItems.Item item(@PathVariable String rewardItemId) {
        return queries.ask(new FindRewardItems(RewardItemId.of(rewardItemId), null, 1))
                .rewardItems()
                .getFirst();
    }

    @GetMapping("/redemptions/{redemptionId}")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(summary = "What became of a redemption")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_REDEMPTION})
    RedemptionView redemption(@PathVariable String redemptionId) {
        RedemptionView redemption = queries.ask(new FindRedemption(RedemptionId.of(redemptionId)));
        readers.require(redemption.volunteerId());
        return redemption;
    }
}
